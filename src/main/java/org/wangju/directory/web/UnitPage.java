package org.wangju.directory.web;

import static org.wangju.record.Stream.ofUnit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.desk.audit.AuditedPeople;
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
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** One unit: its place, what it may, who holds what, what lies beneath, and what happened. */
@Named
@RequestScoped
public class UnitPage {
  private static final String BUNDLE = "directory";
  private static final int MOST_BENEATH = 50;
  private static final int MOST_HISTORY = 20;

  private final Access access;
  private final AuditedPeople looks;
  private final Caller caller;
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
  private Unit superior;
  private boolean superiorShown;
  private Unit mergedInto;
  private Map<Standing, Long> standings = Map.of();
  private List<WithName<GuidingBody>> guiding;
  private List<String> industries;
  private List<RoleRow> held;
  private List<UnitRow> beneath;
  private List<PersonRow> takingPart;
  private List<Entry> events;
  private boolean editable;
  private boolean rolesEditable;
  private boolean peopleShown;
  private Choice person;
  private Role role;
  private String post;
  private Choice body;
  private Choice other;
  private LocalDate on;

  protected UnitPage() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public UnitPage(
      Access access,
      AuditedPeople looks,
      Caller caller,
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
    this.looks = looks;
    this.caller = caller;
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

  // Everything at once: a page asks for its values again and again.
  private void read(String id) {
    unit = units.find(id).orElseThrow(AccessDenied::new);
    Target target = Target.unit(id);
    editable = access.allows(Action.EDIT_UNIT, target);
    rolesEditable = access.allows(Action.EDIT_ROLES, target);
    peopleShown = access.allows(Action.SEE_PEOPLE, target);
    superior = units.find(unit.getSuperiorId()).orElse(null);
    superiorShown =
        superior != null && access.allows(Action.SEE_UNITS, Target.unit(superior.getId()));
    mergedInto = units.find(unit.getMergedIntoId()).orElse(null);
    guiding = presentGuidance(id);
    industries = unit.getKind().isDepartment() ? overseen(id) : List.of();
    held = roles.rowsAt(id, today());
    beneath = units.directlyBeneath(id, 0, MOST_BENEATH);
    standings = unit.getKind().isBranch() ? people.standingsIn(id) : Map.of();
    // An auditor finds them in the list of people, where the look is recorded.
    boolean namesShown = peopleShown && !looks.isAudit(Action.SEE_PEOPLE, target);
    takingPart =
        namesShown && unit.getKind().isBranch() ? people.takingPart(id, MOST_BENEATH) : List.of();
    events = happened(id);
  }

  /**
   * In the unit's own stream and wherever else it is named, such as in imports; the newest first.
   */
  private List<Entry> happened(String id) {
    return Stream.concat(
            history.latest(ofUnit(id), MOST_HISTORY).stream(),
            history.latestAbout(id, MOST_HISTORY).stream())
        .filter(event -> event.getKind().startsWith("directory."))
        .sorted(Comparator.comparing(Entry::getHappenedAt).reversed())
        .limit(MOST_HISTORY)
        .toList();
  }

  private List<WithName<GuidingBody>> presentGuidance(String id) {
    List<GuidingBody> present =
        units.guiding(id).stream().filter(each -> each.getUntil() == null).toList();
    Map<String, String> names =
        units.byIds(present.stream().map(GuidingBody::getBodyId).toList()).stream()
            .collect(Collectors.toMap(Unit::getId, Unit::getName));
    return present.stream()
        .map(each -> new WithName<>(each, names.getOrDefault(each.getBodyId(), "")))
        .toList();
  }

  private List<String> overseen(String id) {
    List<String> ids =
        groups.oversightsOf(id, today()).stream().map(Oversight::getIndustryId).toList();
    return groups.industries().stream()
        .filter(each -> ids.contains(each.getId()))
        .map(Industry::getName)
        .toList();
  }

  public Unit getUnit() {
    return unit;
  }

  /** The unit above; null for the topmost. */
  public Unit getSuperior() {
    return superior;
  }

  /** Whether the reader may open the page of the unit above. */
  public boolean isSuperiorShown() {
    return superiorShown;
  }

  /** The unit into which this one was merged; null when it was not. */
  public Unit getMergedInto() {
    return mergedInto;
  }

  /** Guidance that has not ended, with the guiding unit's name. */
  public List<WithName<GuidingBody>> getGuiding() {
    return guiding;
  }

  /** The industries that the department oversees today. */
  public List<String> getIndustries() {
    return industries;
  }

  public List<RoleRow> getRoles() {
    return held;
  }

  public List<UnitRow> getBeneath() {
    return beneath;
  }

  /** Who takes part in the life of the branch without being a member of it. */
  public List<PersonRow> getTakingPart() {
    return takingPart;
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
    return events;
  }

  public boolean isEditable() {
    return editable;
  }

  public boolean isRolesEditable() {
    return rolesEditable;
  }

  public boolean isPeopleShown() {
    return peopleShown;
  }

  /** The roles that people on a roster may be given at this unit. */
  public Set<Role> getRolesToGive() {
    return unit.getKind().isBranch()
        ? EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER)
        : EnumSet.of(Role.OFFICER);
  }

  /** Gives a role to somebody whom the giver may see, and never to the giver. */
  public void giveRole() {
    run(
        Action.EDIT_ROLES,
        "unit.roleGiven",
        () -> {
          access.require(Action.SEE_PERSON, Target.person(person.id()));
          if (person.id().equals(caller.personId())) {
            throw new Refusal(BUNDLE, "error.roleToOneself");
          }
          holdingRoles.give(person.id(), role, unit.getId(), post, today());
        });
  }

  /**
   * @param holdingId one of {@link #getRoles()}
   */
  public void endRole(String holdingId) {
    boolean isHere = held.stream().anyMatch(each -> each.id().equals(holdingId));
    if (isHere) {
      run(Action.EDIT_ROLES, "unit.roleEnded", () -> holdingRoles.end(holdingId));
    }
  }

  public void guide() {
    run(
        Action.EDIT_UNIT,
        "unit.guidanceBegun",
        () -> keepingUnits.guide(unit.getId(), body.id(), today()));
  }

  /**
   * @param guidanceId one of {@link #getGuiding()}
   */
  public void endGuidance(String guidanceId) {
    boolean isHere = guiding.stream().anyMatch(each -> each.value().getId().equals(guidanceId));
    if (isHere) {
      run(Action.EDIT_UNIT, "unit.guidanceEnded", () -> keepingUnits.endGuidance(guidanceId));
    }
  }

  public void merge() {
    run(
        Action.EDIT_UNIT,
        "unit.merged",
        () -> {
          access.require(Action.EDIT_UNIT, Target.unit(other.id()));
          keepingUnits.merge(unit.getId(), other.id(), on);
        });
  }

  public void dissolve() {
    run(Action.EDIT_UNIT, "unit.dissolved", () -> keepingUnits.dissolve(unit.getId(), on));
  }

  private void run(Action action, String doneKey, Runnable command) {
    boolean done =
        page.run(
            () -> {
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
