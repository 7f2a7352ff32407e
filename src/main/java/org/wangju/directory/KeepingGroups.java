package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Keeps the list of influencer groups, the industries made of them, and who oversees which. */
@ApplicationScoped
@Retried
@Transactional
public class KeepingGroups {
  private static final String BUNDLE = "directory";
  private static final Stream STREAM = Stream.ofSystem("groups");

  private final GroupRepository groups;
  private final UnitRepository units;
  private final Record record;
  private final Clock clock;

  protected KeepingGroups() {
    this(null, null, null, null);
  }

  @Inject
  public KeepingGroups(GroupRepository groups, UnitRepository units, Record record, Clock clock) {
    this.groups = groups;
    this.units = units;
    this.record = record;
    this.clock = clock;
  }

  /** The stream under which changes of groups and industries count. */
  public static Stream stream() {
    return STREAM;
  }

  /** Adds a group and returns its id. */
  public String addGroup(String name) {
    String plain = name.strip();
    if (groups.groupNamed(plain).isPresent()) {
      throw new Refusal(BUNDLE, "error.groupThere", plain);
    }
    InfluencerGroup group = new InfluencerGroup(plain);
    groups.add(group);
    record.append(Event.of("directory.group-added", STREAM).with("name", plain));
    return group.getId();
  }

  /** Adds an industry of these groups and returns its id. */
  public String addIndustry(String name, Collection<String> groupIds) {
    String plain = name.strip();
    if (groups.industryNamed(plain).isPresent()) {
      throw new Refusal(BUNDLE, "error.industryThere", plain);
    }
    Industry industry = new Industry(plain);
    groups.add(industry);
    groupIds.forEach(groupId -> groups.add(new IndustryGroup(industry.getId(), groupId)));
    record.append(
        Event.of("directory.industry-added", STREAM)
            .with("name", plain)
            .with("groups", names(groupIds)));
    return industry.getId();
  }

  /** Sets of which groups an industry is made. */
  public void compose(String industryId, Collection<String> groupIds) {
    record.lock(STREAM);
    Industry industry = groups.findIndustry(industryId).orElseThrow(Gone::new);
    List<IndustryGroup> present =
        groups.industryGroups().stream()
            .filter(pair -> pair.getIndustryId().equals(industryId))
            .toList();
    present.stream().filter(pair -> !groupIds.contains(pair.getGroupId())).forEach(groups::remove);
    List<String> kept = present.stream().map(IndustryGroup::getGroupId).toList();
    groupIds.stream()
        .filter(id -> !kept.contains(id))
        .forEach(id -> groups.add(new IndustryGroup(industryId, id)));
    record.append(
        Event.of("directory.industry-composed", STREAM)
            .with("name", industry.getName())
            .with("groups", names(groupIds)));
  }

  private List<String> names(Collection<String> groupIds) {
    return groups.groups().stream()
        .filter(group -> groupIds.contains(group.getId()))
        .map(InfluencerGroup::getName)
        .toList();
  }

  /** Lets a department oversee an industry from a day on. */
  public void oversee(String departmentId, String industryId, LocalDate since) {
    record.lock(Stream.ofUnit(departmentId));
    Unit department =
        units
            .find(departmentId)
            .filter(unit -> unit.getKind().isDepartment())
            .orElseThrow(() -> new Refusal(BUNDLE, "error.noDepartment"));
    Industry industry = groups.findIndustry(industryId).orElseThrow(Gone::new);
    boolean already =
        groups.oversights(since).stream()
            .anyMatch(
                each ->
                    each.getDepartmentId().equals(departmentId)
                        && each.getIndustryId().equals(industryId));
    if (already) {
      throw new Refusal(BUNDLE, "error.overseenAlready", department.getName(), industry.getName());
    }
    groups.add(new Oversight(departmentId, industryId, since));
    record.append(
        Event.of("directory.oversight-begun", Stream.ofUnit(departmentId))
            .with("industry", industry.getName())
            .with("since", since));
  }

  /** Ends an oversight today: people in the industry's groups leave the department's reach. */
  public void endOversight(String oversightId) {
    Oversight oversight = groups.findOversight(oversightId).orElseThrow(Gone::new);
    oversight.end(LocalDate.now(clock));
    record.append(
        Event.of("directory.oversight-ended", Stream.ofUnit(oversight.getDepartmentId()))
            .with(
                "industry",
                groups
                    .findIndustry(oversight.getIndustryId())
                    .map(Industry::getName)
                    .orElse(null)));
  }
}
