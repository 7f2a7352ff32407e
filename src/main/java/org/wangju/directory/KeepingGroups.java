package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        groups.oversightsOf(departmentId, since).stream()
            .anyMatch(each -> each.getIndustryId().equals(industryId));
    if (already) {
      throw new Refusal(BUNDLE, "error.overseenAlready", department.getName(), industry.getName());
    }
    begin(departmentId, industry, since);
  }

  /** Ends an oversight today: people in the industry's groups leave the department's reach. */
  public void endOversight(String oversightId) {
    Oversight oversight = groups.findOversight(oversightId).orElseThrow(Gone::new);
    end(oversight, industry(oversight), LocalDate.now(clock));
  }

  /** Hands what a department oversees to another, which may oversee some of it already. */
  public void handOver(String departmentId, String toId, LocalDate on) {
    Set<String> there =
        groups.oversightsOf(toId, on).stream()
            .map(Oversight::getIndustryId)
            .collect(Collectors.toSet());
    for (Oversight oversight : groups.oversightsOf(departmentId, on)) {
      Industry industry = industry(oversight);
      end(oversight, industry, on);
      if (!there.contains(industry.getId())) {
        begin(toId, industry, on);
      }
    }
  }

  private Industry industry(Oversight oversight) {
    return groups.findIndustry(oversight.getIndustryId()).orElseThrow(Gone::new);
  }

  private void begin(String departmentId, Industry industry, LocalDate since) {
    groups.add(new Oversight(departmentId, industry.getId(), since));
    record.append(
        Event.of("directory.oversight-begun", Stream.ofUnit(departmentId))
            .with("industry", industry.getName())
            .with("since", since));
  }

  private void end(Oversight oversight, Industry industry, LocalDate on) {
    oversight.end(on);
    record.append(
        Event.of("directory.oversight-ended", Stream.ofUnit(oversight.getDepartmentId()))
            .with("industry", industry.getName()));
  }
}
