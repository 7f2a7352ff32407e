package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.GuidingBody;
import org.wangju.directory.HoldingRoles;
import org.wangju.directory.Industry;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Oversight;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Role;
import org.wangju.directory.RoleRepository;
import org.wangju.directory.RoleRow;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.directory.UnitRow;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** One unit: its place, what it may, who holds what, what lies beneath, and what happened. */
@Named
@RequestScoped
public class UnitPage {
  private static final String BUNDLE = "directory";
  private static final int MOST_BENEATH = 50;
  private static final int MOST_HISTORY = 20;

  private final Access access;
  private final UnitRepository units;
  private final PersonRepository people;
  private final RoleRepository roles;
  private final GroupRepository groups;
  private final History history;
  private final KeepingUnits keepingUnits;
  private final HoldingRoles holdingRoles;
  private final Page page;
  private final Clock clock;

  private Unit unit;
  private Map<Standing, Long> standings = Map.of();
  private Choice person;
  private Role role;
  private String post;
  private Choice body;
  private Choice other;
  private LocalDate on;

  protected UnitPage() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public UnitPage(
      Access access,
      UnitRepository units,
      PersonRepository people,
      RoleRepository roles,
      GroupRepository groups,
      History history,
      KeepingUnits keepingUnits,
      HoldingRoles holdingRoles,
      Page page,
      Clock clock) {
    this.access = access;
    this.units = units;
    this.people = people;
    this.roles = roles;
    this.groups = groups;
    this.history = history;
    this.keepingUnits = keepingUnits;
    this.holdingRoles = holdingRoles;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    String id = Faces.getRequestParameter("id");
    access.require(Action.SEE_UNITS, Target.unit(id));
    read(id);
    on = today();
  }

  private void read(String id) {
    unit = units.find(id).orElseThrow(AccessDenied::new);
    standings = unit.getKind().isBranch() ? people.standingsIn(id) : Map.of();
  }

  public Unit getUnit() {
    return unit;
  }

  /** The unit above; null for the topmost. */
  public Unit getSuperior() {
    return units.find(unit.getSuperiorId()).orElse(null);
  }

  /** The unit into which this one was merged; null when it was not. */
  public Unit getMergedInto() {
    return units.find(unit.getMergedIntoId()).orElse(null);
  }

  /** Whether the reader may open the page of the unit above. */
  public boolean isSuperiorShown() {
    return unit.getSuperiorId() != null && access.allows(Action.SEE_UNITS, Target.unit(unit.getSuperiorId()));
  }

  /** Guidance that has not ended, with the guiding unit's name. */
  public List<WithName<GuidingBody>> getGuiding() {
    List<GuidingBody> present = units.guiding(unit.getId()).stream().filter(each -> each.getUntil() == null).toList();
    List<Unit> bodies = units.byIds(present.stream().map(GuidingBody::getBodyId).toList());
    return present.stream()
        .map(each -> new WithName<>(each, bodies.stream().filter(u -> u.getId().equals(each.getBodyId())).findFirst().map(Unit::getName).orElse("")))
        .toList();
  }

  /** The industries that the department oversees today. */
  public List<String> getIndustries() {
    List<String> ids = groups.oversights(today()).stream()
        .filter(each -> each.getDepartmentId().equals(unit.getId()))
        .map(Oversight::getIndustryId)
        .toList();
    return groups.industries().stream().filter(each -> ids.contains(each.getId())).map(Industry::getName).toList();
  }

  public List<RoleRow> getRoles() {
    return roles.rowsAt(unit.getId(), today());
  }

  public List<UnitRow> getBeneath() {
    return units.directlyBeneath(unit.getId(), 0, MOST_BENEATH);
  }

  /** Who takes part in the life of the branch without being a member of it. */
  public List<PersonRow> getTakingPart() {
    return people.takingPart(unit.getId(), MOST_BENEATH);
  }

  public Set<Standing> getStandings() {
    return standings.keySet();
  }

  public long count(Standing standing) {
    return standings.getOrDefault(standing, 0L);
  }

  public boolean isCommittee() {
    return unit.hasCommittee(count(Standing.FULL_MEMBER));
  }

  public List<Entry> getHistory() {
    return history.latest(Stream.ofUnit(unit.getId()), MOST_HISTORY);
  }

  public boolean isEditable() {
    return access.allows(Action.EDIT_UNIT, Target.unit(unit.getId()));
  }

  public boolean isRolesEditable() {
    return access.allows(Action.EDIT_ROLES, Target.unit(unit.getId()));
  }

  public boolean isPeopleShown() {
    return access.allows(Action.SEE_PEOPLE, Target.unit(unit.getId()));
  }

  /** The roles that people on a roster may be given at this unit. */
  public Set<Role> getRolesToGive() {
    return unit.getKind().isBranch()
        ? EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER)
        : EnumSet.of(Role.OFFICER);
  }

  public void giveRole() {
    run(Action.EDIT_ROLES, "unit.roleGiven", () -> holdingRoles.give(person.id(), role, unit.getId(), post, today()));
  }

  /**
   * @param holdingId one of {@link #getRoles()}
   */
  public void endRole(String holdingId) {
    boolean isHere = getRoles().stream().anyMatch(held -> held.id().equals(holdingId));
    if (isHere) {
      run(Action.EDIT_ROLES, "unit.roleEnded", () -> holdingRoles.end(holdingId));
    }
  }

  public void guide() {
    run(Action.EDIT_UNIT, "unit.guidanceBegun", () -> keepingUnits.guide(unit.getId(), body.id(), today()));
  }

  /**
   * @param guidanceId one of {@link #getGuiding()}
   */
  public void endGuidance(String guidanceId) {
    boolean isHere = getGuiding().stream().anyMatch(each -> each.value().getId().equals(guidanceId));
    if (isHere) {
      run(Action.EDIT_UNIT, "unit.guidanceEnded", () -> keepingUnits.endGuidance(guidanceId));
    }
  }

  public void merge() {
    run(Action.EDIT_UNIT, "unit.merged", () -> {
      access.require(Action.EDIT_UNIT, Target.unit(other.id()));
      keepingUnits.merge(unit.getId(), other.id(), on);
    });
  }

  public void dissolve() {
    run(Action.EDIT_UNIT, "unit.dissolved", () -> keepingUnits.dissolve(unit.getId(), on));
  }

  private void run(Action action, String doneKey, Runnable command) {
    boolean done = page.run(() -> {
      access.require(action, Target.unit(unit.getId()));
      command.run();
    });
    if (done) {
      page.done(BUNDLE, doneKey);
      person = null;
      post = null;
      body = null;
      other = null;
      read(unit.getId());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  public Choice getPerson() {
    return person;
  }

  public void setPerson(Choice person) {
    this.person = person;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getPost() {
    return post;
  }

  public void setPost(String post) {
    this.post = post;
  }

  public Choice getBody() {
    return body;
  }

  public void setBody(Choice body) {
    this.body = body;
  }

  public Choice getOther() {
    return other;
  }

  public void setOther(Choice other) {
    this.other = other;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }
}
