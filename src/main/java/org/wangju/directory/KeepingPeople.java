package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.record.Submissions;

/** Enters people, corrects what is held about them, and keeps their standing and belonging. */
@ApplicationScoped
@Retried
@Transactional
public class KeepingPeople {
  private static final String BUNDLE = "directory";

  private final PersonRepository people;
  private final UnitRepository units;
  private final PersonalNumbers numbers;
  private final HoldingRoles holdingRoles;
  private final Record record;
  private final Submissions submissions;
  private final Clashing clashing;
  private final jakarta.enterprise.event.Event<MembershipMoved> moved;
  private final Clock clock;

  protected KeepingPeople() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public KeepingPeople(
      PersonRepository people,
      UnitRepository units,
      PersonalNumbers numbers,
      HoldingRoles holdingRoles,
      Record record,
      Submissions submissions,
      Clashing clashing,
      jakarta.enterprise.event.Event<MembershipMoved> moved,
      Clock clock) {
    this.people = people;
    this.units = units;
    this.numbers = numbers;
    this.holdingRoles = holdingRoles;
    this.record = record;
    this.submissions = submissions;
    this.clashing = clashing;
    this.moved = moved;
    this.clock = clock;
  }

  /**
   * Enters someone in a branch and returns the id: someone not yet known, or one whom only a
   * register knew and who comes to the branch now.
   *
   * @param submissionId made with the page, so that a form sent twice enters one person
   * @param branchId where the membership lies or the application was handed in
   * @throws Refusal when the identity number is wrong or another person has it
   */
  public String enter(
      String submissionId,
      PersonDetails details,
      String branchId,
      Standing standing,
      LocalDate since) {
    submissions.once(submissionId);
    Person person = outsider(details).orElseGet(() -> new Person(details.name().strip()));
    fill(person, details);
    people.add(person);
    stand(person, standing, since);
    settle(person, branch(branchId), since);
    record.append(
        event("person-entered", person.getId())
            .with("name", person.getName())
            .with("standing", standing));
    return person.getId();
  }

  private Optional<Person> outsider(PersonDetails details) {
    return known(details.identityNumber())
        .filter(person -> person.isOutsider() && person.getName().equals(details.name().strip()));
  }

  private Optional<Person> known(String identityNumber) {
    return IdentityNumber.of(identityNumber)
        .map(numbers::hash)
        .flatMap(people::byIdentityHash)
        .filter(this::isLocked);
  }

  private boolean isLocked(Person person) {
    record.lock(Stream.ofPerson(person.getId()));
    return true;
  }

  /**
   * Finds someone on no roster, or enters the person without a branch, for a register alone, and
   * returns the id.
   *
   * @throws Refusal when the identity number is wrong, or belongs to someone of another name or on
   *     a roster
   */
  String enterOutsider(Outsider whom) {
    Optional<Person> known = known(whom.identityNumber());
    if (known.isPresent()) {
      requireOutsider(known.get(), whom);
      return known.get().getId();
    }
    Person person = new Person(whom.name().strip());
    IdentityNumber number = ownNumber(person, whom.identityNumber());
    people.add(person);
    numbers.identify(person, number);
    person.describe(number.sex(), null, number.birthDate());
    if (isGiven(whom.phone())) {
      numbers.reach(person, whom.phone());
    }
    record.append(event("person-registered", person.getId()).with("name", person.getName()));
    return person.getId();
  }

  private static void requireOutsider(Person known, Outsider whom) {
    if (!known.getName().equals(whom.name().strip())) {
      throw new Refusal(BUNDLE, "error.identityTaken");
    }
    if (!known.isOutsider()) {
      throw new Refusal(BUNDLE, "error.onRoster", known.getName());
    }
  }

  /**
   * Corrects what is held about a person; the record names the fields that changed, not numbers.
   *
   * @throws Refusal when someone else was faster, or the identity number is wrong or another
   *     person's
   */
  public void amend(String personId, PersonDetails details) {
    record.lock(Stream.ofPerson(personId));
    Person person = person(personId);
    clashing.requireSame(details.version(), person.getVersion(), Stream.ofPerson(personId));
    List<String> changed = changedFields(person, details);
    if (changed.isEmpty()) {
      return;
    }
    String formerName = person.getName();
    fill(person, details);
    record.append(
        event("person-amended", personId)
            .with("person", changed)
            .with("formerName", formerName.equals(person.getName()) ? null : formerName));
  }

  private void fill(Person person, PersonDetails details) {
    person.rename(details.name().strip());
    person.describe(details.sex(), blankToNull(details.ethnic()), details.birthDate());
    if (isGiven(details.identityNumber())) {
      numbers.identify(person, ownNumber(person, details.identityNumber()));
    }
    if (isGiven(details.phone())) {
      numbers.reach(person, details.phone());
    }
    RegisteredDates dates = details.dates();
    person.setDates(
        dates.applied(), dates.activist(), dates.target(), dates.admitted(), dates.converted());
  }

  private IdentityNumber ownNumber(Person person, String typed) {
    IdentityNumber number =
        IdentityNumber.of(typed).orElseThrow(() -> new Refusal(BUNDLE, "error.identityNumber"));
    people
        .byIdentityHash(numbers.hash(number))
        .filter(other -> !other.getId().equals(person.getId()))
        .ifPresent(
            other -> {
              throw new Refusal(BUNDLE, "error.identityTaken");
            });
    return number;
  }

  private static List<String> changedFields(Person person, PersonDetails details) {
    List<String> changed = new ArrayList<>();
    RegisteredDates dates = details.dates();
    note(changed, "name", person.getName(), details.name().strip());
    note(changed, "sex", person.getSex(), details.sex());
    note(changed, "ethnic", person.getEthnic(), blankToNull(details.ethnic()));
    note(changed, "birthDate", person.getBirthDate(), details.birthDate());
    note(changed, "identityNumber", false, isGiven(details.identityNumber()));
    note(changed, "phone", false, isGiven(details.phone()));
    note(changed, "appliedOn", person.getAppliedOn(), dates.applied());
    note(changed, "activistOn", person.getActivistOn(), dates.activist());
    note(changed, "targetOn", person.getTargetOn(), dates.target());
    note(changed, "admittedOn", person.getAdmittedOn(), dates.admitted());
    note(changed, "convertedOn", person.getConvertedOn(), dates.converted());
    return changed;
  }

  private static void note(List<String> changed, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }

  /** Gives a person another standing from a day on, counted under the person. */
  public void become(String personId, Standing standing, LocalDate since) {
    become(personId, standing, since, Stream.ofPerson(personId));
  }

  /**
   * Gives a person another standing from a day on.
   *
   * @param stream the case that decided it
   */
  public void become(String personId, Standing standing, LocalDate since, Stream stream) {
    record.lock(stream);
    Person person = person(personId);
    Standing former = person.getStanding();
    people.openStanding(personId).ifPresent(period -> period.end(since));
    stand(person, standing, since);
    record.append(
        Event.of("directory.standing-changed", stream)
            .about(personId)
            .with("standing", standing)
            .with("former", former)
            .with("since", since));
  }

  private void stand(Person person, Standing standing, LocalDate since) {
    person.stand(standing, since);
    if (standing != Standing.NONE) {
      people.add(new StandingPeriod(person.getId(), standing, since));
    }
  }

  /**
   * Moves the membership to another branch from a day on; what the person was in the branch left
   * ends, at the latest today.
   */
  public void transfer(String personId, String branchId, LocalDate since) {
    record.lock(Stream.ofPerson(personId));
    Person person = belonging(personId);
    Unit branch = branch(branchId);
    if (branchId.equals(person.getBranchId())) {
      throw new Refusal(BUNDLE, "error.belongsAlready", person.getName(), branch.getName());
    }
    people.openMembership(personId).ifPresent(membership -> membership.end(since));
    String left = person.getBranchId();
    settle(person, branch, since);
    if (left != null) {
      holdingRoles.endIn(left, personId, earlier(since, LocalDate.now(clock)));
    }
    record.append(
        event("membership-moved", personId).with("branch", branch.getName()).with("since", since));
    moved.fire(new MembershipMoved(personId, branchId));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private void settle(Person person, Unit branch, LocalDate since) {
    person.belongTo(branch.getId());
    people.add(Belonging.membership(person.getId(), branch.getId(), since));
  }

  /** Lets a person take part in the life of another branch, beside the membership. */
  public void takePart(String personId, String branchId, BelongingReason reason, LocalDate since) {
    record.lock(Stream.ofPerson(personId));
    Person person = belonging(personId);
    Unit branch = branch(branchId);
    boolean already =
        people.belongings(personId).stream()
            .anyMatch(each -> each.getUntil() == null && each.getUnitId().equals(branchId));
    if (already) {
      throw new Refusal(BUNDLE, "error.belongsAlready", person.getName(), branch.getName());
    }
    people.add(Belonging.activity(personId, branchId, reason, since));
    record.append(
        event("part-taken", personId)
            .with("branch", branch.getName())
            .with("reason", reason)
            .with("since", since));
  }

  /** Ends the taking part today. */
  public void endPart(String belongingId) {
    Belonging belonging =
        people
            .findBelonging(belongingId)
            .filter(each -> each.getKind() == BelongingKind.ACTIVITY)
            .orElseThrow(Gone::new);
    belonging.end(LocalDate.now(clock));
    String branch = units.find(belonging.getUnitId()).map(Unit::getName).orElse("");
    record.append(event("part-ended", belonging.getPersonId()).with("branch", branch));
  }

  private Unit branch(String branchId) {
    return units
        .find(branchId)
        .filter(unit -> unit.getKind().isBranch() && unit.existsOn(LocalDate.now(clock)))
        .orElseThrow(() -> new Refusal(BUNDLE, "error.noBranch"));
  }

  /** Nobody comes to a branch but by applying there. */
  private Person belonging(String id) {
    Person person = person(id);
    if (person.isOutsider()) {
      throw new Refusal(BUNDLE, "error.notApplied", person.getName());
    }
    return person;
  }

  private Person person(String id) {
    return people.find(id).orElseThrow(Gone::new);
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static String blankToNull(String text) {
    return isGiven(text) ? text.strip() : null;
  }

  private static Event event(String happened, String personId) {
    return Event.of("directory." + happened, Stream.ofPerson(personId));
  }
}
