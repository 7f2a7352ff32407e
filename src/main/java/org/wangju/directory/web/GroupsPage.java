package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Industry;
import org.wangju.directory.IndustryGroup;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.KeepingGroups;
import org.wangju.directory.Oversight;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** The influencer groups, the industries made of them, and the departments that oversee these. */
@Named
@RequestScoped
public class GroupsPage {
  private static final String BUNDLE = "directory";
  private static final int MOST_HISTORY = 6;

  private final Access access;
  private final GroupRepository groups;
  private final UnitRepository units;
  private final KeepingGroups keepingGroups;
  private final History history;
  private final Page page;
  private final Clock clock;

  private List<InfluencerGroup> allGroups;
  private List<IndustryView> industries;
  private List<Entry> events;
  private boolean editable;
  private String groupName;
  private String industryName;
  private List<String> industryGroups = new ArrayList<>();
  private String industryId;
  private String departmentId;

  protected GroupsPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public GroupsPage(
      Access access,
      GroupRepository groups,
      UnitRepository units,
      KeepingGroups keepingGroups,
      History history,
      Page page,
      Clock clock) {
    this.access = access;
    this.groups = groups;
    this.units = units;
    this.keepingGroups = keepingGroups;
    this.history = history;
    this.page = page;
    this.clock = clock;
  }

  /** An industry with the names of its groups and the departments that oversee it. */
  public record IndustryView(
      Industry industry, List<String> groups, List<WithName<Oversight>> departments) {}

  @PostConstruct
  void open() {
    if (!access.allowsSomewhere(Action.SEE_GROUPS)) {
      throw new AccessDenied();
    }
    read();
  }

  private void read() {
    editable = access.allows(Action.EDIT_GROUPS, Target.none());
    events = history.latest(KeepingGroups.stream(), MOST_HISTORY);
    allGroups = groups.groups();
    Map<String, String> groupNames =
        allGroups.stream()
            .collect(Collectors.toMap(InfluencerGroup::getId, InfluencerGroup::getName));
    List<IndustryGroup> pairs = groups.industryGroups();
    List<Oversight> oversights = groups.oversights(LocalDate.now(clock));
    Map<String, String> departmentNames =
        units
            .byIds(oversights.stream().map(Oversight::getDepartmentId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Unit::getId, Unit::getName));
    industries =
        groups.industries().stream()
            .map(
                industry ->
                    new IndustryView(
                        industry,
                        pairs.stream()
                            .filter(pair -> pair.getIndustryId().equals(industry.getId()))
                            .map(pair -> groupNames.get(pair.getGroupId()))
                            .sorted()
                            .toList(),
                        oversights.stream()
                            .filter(each -> each.getIndustryId().equals(industry.getId()))
                            .map(
                                each ->
                                    new WithName<>(
                                        each,
                                        departmentNames.getOrDefault(each.getDepartmentId(), "")))
                            .toList()))
            .toList();
  }

  public List<InfluencerGroup> getGroups() {
    return allGroups;
  }

  public List<IndustryView> getIndustries() {
    return industries;
  }

  public List<Entry> getHistory() {
    return events;
  }

  public boolean isEditable() {
    return editable;
  }

  public void addGroup() {
    run("groups.groupAdded", () -> keepingGroups.addGroup(groupName));
  }

  public void addIndustry() {
    run("groups.industryAdded", () -> keepingGroups.addIndustry(industryName, industryGroups));
  }

  public void oversee() {
    run(
        "groups.oversightBegun",
        () -> keepingGroups.oversee(departmentId, industryId, LocalDate.now(clock)));
  }

  public void endOversight(String oversightId) {
    run("groups.oversightEnded", () -> keepingGroups.endOversight(oversightId));
  }

  private void run(String doneKey, Runnable command) {
    boolean done =
        page.run(
            () -> {
              access.require(Action.EDIT_GROUPS, Target.none());
              command.run();
            });
    if (done) {
      page.done(BUNDLE, doneKey);
      groupName = null;
      industryName = null;
      industryGroups = new ArrayList<>();
      industryId = null;
      departmentId = null;
      read();
    }
  }

  public String getGroupName() {
    return groupName;
  }

  public void setGroupName(String groupName) {
    this.groupName = groupName;
  }

  public String getIndustryName() {
    return industryName;
  }

  public void setIndustryName(String industryName) {
    this.industryName = industryName;
  }

  public List<String> getIndustryGroups() {
    return industryGroups;
  }

  public void setIndustryGroups(List<String> industryGroups) {
    this.industryGroups = industryGroups;
  }

  public String getIndustryId() {
    return industryId;
  }

  public void setIndustryId(String industryId) {
    this.industryId = industryId;
  }

  public String getDepartmentId() {
    return departmentId;
  }

  public void setDepartmentId(String departmentId) {
    this.departmentId = departmentId;
  }
}
