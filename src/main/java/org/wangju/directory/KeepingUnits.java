package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Founds, changes, guides, merges and dissolves units. */
@ApplicationScoped
@Retried
@Transactional
public class KeepingUnits {
  private static final String BUNDLE = "directory";

  private final UnitRepository units;
  private final PersonRepository people;
  private final RoleRepository roles;
  private final KeepingGroups groups;
  private final Record record;
  private final Clashing clashing;
  private final jakarta.enterprise.event.Event<UnitMerged> merged;
  private final jakarta.enterprise.event.Event<LineChanged> lineChanged;
  private final jakarta.enterprise.event.Event<RoleEnded> roleEnded;
  private final Clock clock;

  protected KeepingUnits() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public KeepingUnits(
      UnitRepository units,
      PersonRepository people,
      RoleRepository roles,
      KeepingGroups groups,
      Record record,
      Clashing clashing,
      jakarta.enterprise.event.Event<UnitMerged> merged,
      jakarta.enterprise.event.Event<LineChanged> lineChanged,
      jakarta.enterprise.event.Event<RoleEnded> roleEnded,
      Clock clock) {
    this.units = units;
    this.people = people;
    this.roles = roles;
    this.groups = groups;
    this.record = record;
    this.clashing = clashing;
    this.merged = merged;
    this.lineChanged = lineChanged;
    this.roleEnded = roleEnded;
    this.clock = clock;
  }

  /** Makes a new unit and returns its id. */
  public String found(UnitDetails details) {
    requireFreeCode(details.code(), null);
    Unit superior = superior(details);
    Unit unit = new Unit(details.code(), details.name(), details.kind(), superior);
    unit.setApprovalRight(details.approvalRight());
    unit.setCommitteeSet(details.committeeSet());
    unit.setFoundedOn(details.foundedOn());
    units.add(unit);
    record.append(
        event("unit-founded", unit)
            .with("code", unit.getCode())
            .with("name", unit.getName())
            .with("kind", unit.getKind()));
    return unit.getId();
  }

  /**
   * Changes a unit; when its superior changes, everything beneath goes along.
   *
   * @throws Refusal when someone else was faster, the code is taken, or the unit would stand under
   *     itself
   */
  public void amend(String unitId, UnitDetails details) {
    record.lock(Stream.ofUnit(unitId));
    Unit unit = unit(unitId);
    clashing.requireSame(details.version(), unit.getVersion(), Stream.ofUnit(unitId));
    requireFreeCode(details.code(), unitId);
    Event event = changes(event("unit-amended", unit), unit, details);
    boolean moves = !Objects.equals(unit.getSuperiorId(), details.superiorId());
    boolean otherApproval = unit.isApprovalRight() != details.approvalRight();
    if (moves) {
      move(unit, superior(details));
    } else {
      superior(details);
    }
    unit.amend(details);
    record.append(event);
    if (moves || otherApproval) {
      lineChanged.fire(new LineChanged(unit.getPath()));
    }
  }

  private static Event changes(Event event, Unit unit, UnitDetails details) {
    return event
        .with("name", details.name())
        .with("formerName", unit.getName().equals(details.name()) ? null : unit.getName())
        .with("formerCode", unit.getCode().equals(details.code()) ? null : unit.getCode())
        .with(
            "formerSuperior",
            Objects.equals(unit.getSuperiorId(), details.superiorId())
                ? null
                : unit.getSuperiorId())
        .with("superior", details.superiorId())
        .with("kind", details.kind())
        .with("approvalRight", details.approvalRight());
  }

  private void move(Unit unit, Unit superior) {
    if (superior != null && superior.isWithin(unit)) {
      throw new Refusal(BUNDLE, "error.unitUnderItself", unit.getName(), superior.getName());
    }
    String oldLine = unit.getPath();
    List<Unit> beneath = units.beneath(unit);
    unit.placeUnder(superior);
    beneath.forEach(each -> each.moveAlong(oldLine, unit.getPath()));
  }

  /** Lets a body guide a unit from a day on. */
  public void guide(String unitId, String bodyId, LocalDate since) {
    Unit unit = unit(unitId);
    Unit body = unit(bodyId);
    boolean already =
        units.guiding(unitId, since).stream().anyMatch(each -> each.getId().equals(bodyId));
    if (already || unitId.equals(bodyId)) {
      throw new Refusal(BUNDLE, "error.guidedAlready", unit.getName(), body.getName());
    }
    units.add(new GuidingBody(unitId, bodyId, since));
    record.append(event("guidance-begun", unit).with("body", body.getName()).with("since", since));
  }

  /** Ends a guidance today. */
  public void endGuidance(String guidanceId) {
    GuidingBody guidance = units.findGuiding(guidanceId).orElseThrow(Gone::new);
    guidance.end(LocalDate.now(clock));
    record.append(
        event("guidance-ended", unit(guidance.getUnitId()))
            .with("body", unit(guidance.getBodyId()).getName()));
  }

  /**
   * Ends a unit that has neither people nor units beneath it.
   *
   * @throws Refusal when it still has some: they go elsewhere first, or the unit is merged
   */
  public void dissolve(String unitId, LocalDate on) {
    record.lock(Stream.ofUnit(unitId));
    Unit unit = unit(unitId);
    if (units.hasBeneath(unitId)
        || people.count(new PeopleFilter(null, null, unit, List.of())) > 0) {
      throw new Refusal(BUNDLE, "error.unitNotEmpty", unit.getName());
    }
    unit.dissolve(on);
    List<RoleHolding> ended = endRoles(unitId, on);
    record.append(event("unit-dissolved", unit).with("name", unit.getName()).with("on", on));
    ended.forEach(held -> roleEnded.fire(RoleEnded.of(held)));
  }

  /**
   * Merges a unit into another of the same sort: its people, the units beneath and the industries
   * that it oversees go there, roles held at it end.
   */
  public void merge(String unitId, String intoId, LocalDate on) {
    record.lock(Stream.ofUnit(unitId));
    Unit unit = unit(unitId);
    Unit into = unit(intoId);
    if (into.isWithin(unit)
        || into.getKind().isBranch() != unit.getKind().isBranch()
        || isIndustryDepartment(into) != isIndustryDepartment(unit)
        || !into.existsOn(on)) {
      throw new Refusal(BUNDLE, "error.cannotMerge", unit.getName(), into.getName());
    }
    List<Unit> beneath = units.directlyUnder(unitId);
    beneath.forEach(each -> move(each, into));
    people.withMembershipIn(unitId).forEach(person -> transfer(person, intoId, on));
    groups.handOver(unitId, intoId, on);
    List<RoleHolding> ended = endRoles(unitId, on);
    unit.mergeInto(into, on);
    record.append(
        event("unit-merged", unit)
            .with("name", unit.getName())
            .with("into", into.getName())
            .with("on", on));
    merged.fire(new UnitMerged(unitId, intoId));
    beneath.forEach(each -> lineChanged.fire(new LineChanged(each.getPath())));
    ended.forEach(held -> roleEnded.fire(RoleEnded.of(held)));
  }

  private static boolean isIndustryDepartment(Unit unit) {
    return unit.getKind() == UnitKind.INDUSTRY_DEPARTMENT;
  }

  private void transfer(Person person, String branchId, LocalDate on) {
    person.belongTo(branchId);
    people.openMembership(person.getId()).ifPresent(membership -> membership.end(on));
    people.add(Belonging.membership(person.getId(), branchId, on));
  }

  private List<RoleHolding> endRoles(String unitId, LocalDate on) {
    List<RoleHolding> held = roles.heldAt(unitId, on);
    held.forEach(each -> each.end(on));
    return held;
  }

  /** The nearest unit above that may approve: a general branch only deliberates. */
  public Optional<Unit> approvingAbove(String unitId) {
    Unit unit = unit(unitId);
    List<String> line = List.of(unit.getPath().substring(1).split("/"));
    List<Unit> above = units.byIds(line);
    return above.stream()
        .filter(each -> !each.getId().equals(unitId) && each.isApprovalRight())
        .max((a, b) -> Integer.compare(a.getPath().length(), b.getPath().length()));
  }

  /** Whether a branch has a committee: by decision, else by the number of its full members. */
  public boolean hasCommittee(String unitId) {
    return unit(unitId).hasCommittee(people.fullMembersIn(unitId));
  }

  private void requireFreeCode(String code, String exceptId) {
    units
        .byCode(code)
        .filter(other -> !other.getId().equals(exceptId))
        .ifPresent(
            other -> {
              throw new Refusal(BUNDLE, "error.codeTaken", code, other.getName());
            });
  }

  private Unit superior(UnitDetails details) {
    if (details.superiorId() == null) {
      return null;
    }
    Unit superior = unit(details.superiorId());
    if (!details.kind().mayStandUnder(superior.getKind())) {
      throw new Refusal(BUNDLE, "error.wrongSuperior", details.name(), superior.getName());
    }
    return superior;
  }

  private Unit unit(String id) {
    return units.find(id).orElseThrow(Gone::new);
  }

  private static Event event(String happened, Unit unit) {
    return Event.of("directory." + happened, Stream.ofUnit(unit.getId()));
  }
}
