package org.wangju.directory.web;

import static org.wangju.record.Stream.ofPerson;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.directory.Belonging;
import org.wangju.directory.BelongingReason;
import org.wangju.directory.EntryRow;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.RoleRepository;
import org.wangju.directory.RoleRow;
import org.wangju.directory.StandingPeriod;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** One person as those see who may: belonging, standing, roles, registers, history. */
@Named
@RequestScoped
public class PersonPage {
  private static final String BUNDLE = "directory";
  private static final int MOST_HISTORY = 30;

  private final Access access;
  private final PersonRepository people;
  private final UnitRepository units;
  private final RoleRepository roles;
  private final RegisterRepository register;
  private final EntryViews entryViews;
  private final PersonalNumbers personalNumbers;
  private final KeepingPeople keepingPeople;
  private final History history;
  private final Page page;
  private final Clock clock;

  private Person person;
  private Unit branchUnit;
  private List<StandingPeriod> standings;
  private List<WithName<Belonging>> belongings;
  private List<RoleRow> held;
  private List<EntryView> entries;
  private List<EntryRow> keptInContact;
  private List<Entry> events;
  private boolean numbersShowable;
  private boolean editable;
  private boolean registerEditable;
  private PersonalNumbers.Numbers shown;
  private Choice branch;
  private BelongingReason reason = BelongingReason.FLOATING;
  private LocalDate since;

  protected PersonPage() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public PersonPage(
      Access access,
      PersonRepository people,
      UnitRepository units,
      RoleRepository roles,
      RegisterRepository register,
      EntryViews entryViews,
      PersonalNumbers personalNumbers,
      KeepingPeople keepingPeople,
      History history,
      Page page,
      Clock clock) {
    this.access = access;
    this.people = people;
    this.units = units;
    this.roles = roles;
    this.register = register;
    this.entryViews = entryViews;
    this.personalNumbers = personalNumbers;
    this.keepingPeople = keepingPeople;
    this.history = history;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    read(Faces.getRequestParameter("id"));
    since = LocalDate.now(clock);
  }

  // Everything at once: a page asks for its values again and again.
  private void read(String id) {
    person = people.find(id).orElseThrow(AccessDenied::new);
    List<RegisterEntry> readable = readable(register.about(id));
    Target target = Target.person(id);
    access.require(Action.SEE_PERSON, target);
    numbersShowable = access.allows(Action.SEE_NUMBERS, target);
    editable = access.allows(Action.EDIT_PERSON, target);
    registerEditable = access.allows(Action.EDIT_REGISTER, target);
    branchUnit = units.find(person.getBranchId()).orElse(null);
    standings = people.standings(id);
    belongings = named(people.belongings(id));
    held = roles.rowsOfPerson(id);
    entries = entryViews.of(readable);
    keptInContact =
        access.allows(Action.SEE_REGISTER, target)
            ? register.keptInContactBy(id, LocalDate.now(clock), MOST_HISTORY)
            : List.of();
    events = happened(id);
  }

  private List<RegisterEntry> readable(List<RegisterEntry> all) {
    return all.stream()
        .filter(
            entry ->
                access.allows(
                    Action.SEE_ENTRY,
                    Target.ofEntry(person.getId(), entry.getKeeperId(), entry.getId())))
        .toList();
  }

  private List<WithName<Belonging>> named(List<Belonging> all) {
    Map<String, String> names =
        units.byIds(all.stream().map(Belonging::getUnitId).distinct().toList()).stream()
            .collect(Collectors.toMap(Unit::getId, Unit::getName));
    return all.stream()
        .map(each -> new WithName<>(each, names.getOrDefault(each.getUnitId(), "")))
        .toList();
  }

  /**
   * What was done with the person's data, wherever it counts, the newest first; what cases hold is
   * read in the cases.
   */
  private List<Entry> happened(String id) {
    return Stream.concat(
            history.latest(ofPerson(id), MOST_HISTORY).stream(),
            history.latestAbout(id, MOST_HISTORY).stream())
        .filter(event -> event.getKind().startsWith("directory."))
        .sorted(Comparator.comparing(Entry::getHappenedAt).reversed())
        .limit(MOST_HISTORY)
        .toList();
  }

  public Person getPerson() {
    return person;
  }

  /** The branch of membership; null when there is none. */
  public Unit getBranchUnit() {
    return branchUnit;
  }

  public List<StandingPeriod> getStandings() {
    return standings;
  }

  /** Where the person belongs or belonged, with the unit's name. */
  public List<WithName<Belonging>> getBelongings() {
    return belongings;
  }

  public List<RoleRow> getRoles() {
    return held;
  }

  /** The register entries that the reader may read, with everything under them. */
  public List<EntryView> getEntries() {
    return entries;
  }

  /** The entries of others whose contact this person keeps. */
  public List<EntryRow> getKeptInContact() {
    return keptInContact;
  }

  public List<Entry> getHistory() {
    return events;
  }

  public String getIdentityNumber() {
    return shown == null ? personalNumbers.maskedIdentity(person) : shown.identity();
  }

  public String getPhone() {
    return shown == null ? personalNumbers.maskedPhone(person) : shown.phone();
  }

  /** Whether the reader may have the numbers shown, and they are not yet. */
  public boolean isShowable() {
    return numbersShowable
        && shown == null
        && (person.getIdentityCipher() != null || person.getPhoneCipher() != null);
  }

  /** Shows the numbers in full on this page; the record says so. */
  public void showNumbers() {
    page.run(
        () -> {
          access.require(Action.SEE_NUMBERS, Target.person(person.getId()));
          shown = personalNumbers.show(person.getId());
          events = happened(person.getId());
        });
  }

  public boolean isEditable() {
    return editable;
  }

  /** Whether the reader may move the person; who has not applied belongs nowhere yet. */
  public boolean isMovable() {
    return editable && !person.isOutsider();
  }

  public boolean isRegisterEditable() {
    return registerEditable;
  }

  public List<BelongingReason> getReasons() {
    return Arrays.stream(BelongingReason.values())
        .filter(each -> each != BelongingReason.REGULAR)
        .toList();
  }

  /** Moves the membership; who moves it must reach the branch to which it goes. */
  public void transfer() {
    run(
        "person.transferred",
        () -> {
          access.require(Action.EDIT_PERSON, Target.unit(branch.id()));
          keepingPeople.transfer(person.getId(), branch.id(), since);
        });
  }

  public void takePart() {
    run(
        "person.partTaken",
        () -> keepingPeople.takePart(person.getId(), branch.id(), reason, since));
  }

  /**
   * @param belongingId one of {@link #getBelongings()}
   */
  public void endPart(String belongingId) {
    boolean isHers = belongings.stream().anyMatch(each -> each.value().getId().equals(belongingId));
    if (isHers) {
      run("person.partEnded", () -> keepingPeople.endPart(belongingId));
    }
  }

  private void run(String doneKey, Runnable command) {
    boolean done =
        page.run(
            () -> {
              access.require(Action.EDIT_PERSON, Target.person(person.getId()));
              command.run();
            });
    if (done) {
      page.done(BUNDLE, doneKey);
      branch = null;
      read(person.getId());
    }
  }

  public Choice getBranch() {
    return branch;
  }

  public void setBranch(Choice branch) {
    this.branch = branch;
  }

  public BelongingReason getReason() {
    return reason;
  }

  public void setReason(BelongingReason reason) {
    this.reason = reason;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }
}
