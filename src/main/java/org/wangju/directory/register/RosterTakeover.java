package org.wangju.directory.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wangju.directory.Belonging;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.Person;
import org.wangju.directory.RoleEnded;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.StandingPeriod;
import org.wangju.record.Event;

/**
 * Takes a roster over. People are known by their identity numbers. The roster is the truth about
 * its fields, but never takes a standing back: that the directory is further than a roster only
 * shows that the roster is old.
 */
final class RosterTakeover extends Takeover<RosterRow, Person> {
  private final Directory directory;
  private final ImportRun run;
  private final Branches branches;
  private final Map<String, Integer> rowsByNumber = new HashMap<>();
  private final Map<String, Set<Holding>> heldRoles = new HashMap<>();
  private final List<MembershipMoved> moved = new ArrayList<>();
  private final List<RoleEnded> ended = new ArrayList<>();

  RosterTakeover(Header header, Directory directory, ImportRun run) {
    super(header);
    this.directory = directory;
    this.run = run;
    this.branches = new Branches(directory.units(), run.today());
  }

  /** A role at a branch with the post that gives it. */
  private record Holding(String unitId, Post post) {}

  @Override
  Column title() {
    return Column.NAME;
  }

  @Override
  RosterRow read(Fields fields) {
    return RosterRow.read(fields);
  }

  @Override
  List<Decision<RosterRow, Person>> decide(List<Reading<RosterRow>> readings) {
    List<RosterRow> rows = readings.stream().filter(Reading::isGood).map(Reading::row).toList();
    branches.load(rows.stream().map(RosterRow::branch).toList());
    Map<String, Person> known =
        directory
            .people()
            .byIdentityHashes(
                rows.stream().map(row -> directory.hash(row.identity().text())).toList())
            .stream()
            .collect(Collectors.toMap(Person::getIdentityHash, person -> person));
    loadRoles(known.values().stream().map(Person::getId).toList());
    return readings.stream().map(reading -> decide(reading, known)).toList();
  }

  private void loadRoles(List<String> personIds) {
    heldRoles.clear();
    directory
        .imports()
        .openBranchRoles(personIds)
        .forEach(
            role ->
                heldRoles
                    .computeIfAbsent(role.getPersonId(), id -> new HashSet<>())
                    .add(new Holding(role.getUnitId(), new Post(role.getPost(), role.getRole()))));
  }

  private Decision<RosterRow, Person> decide(
      Reading<RosterRow> reading, Map<String, Person> known) {
    if (!reading.isGood()) {
      return Decision.refused(reading);
    }
    RosterRow row = reading.row();
    Integer earlier = rowsByNumber.putIfAbsent(row.identity().text(), reading.number());
    if (earlier != null) {
      return Decision.refused(
          refuse(
              reading,
              Column.IDENTITY_NUMBER,
              "register.flaw.duplicatePerson",
              earlier.toString()));
    }
    if (branches.flaw(row.branch()).isPresent()) {
      return Decision.refused(refuse(reading, Column.BRANCH, branches.flaw(row.branch()).get()));
    }
    Person person = known.get(directory.hash(row.identity().text()));
    if (person == null) {
      return Decision.added(reading);
    }
    if (row.standing().compareTo(person.getStanding()) < 0) {
      return Decision.refused(
          refuse(
              reading,
              Column.STANDING,
              "register.flaw.standingBehind",
              Words.of(person.getStanding())));
    }
    return Decision.of(reading, person, changes(reading, person));
  }

  private List<Remark> changes(Reading<RosterRow> reading, Person person) {
    RosterRow row = reading.row();
    List<Remark> changes = new ArrayList<>();
    note(changes, reading, Column.NAME, person.getName(), row.name());
    note(changes, reading, Column.SEX, Words.of(person.getSex()), Words.of(row.sex()));
    note(changes, reading, Column.ETHNIC_GROUP, person.getEthnic(), row.ethnicGroup());
    note(changes, reading, Column.BIRTH_DATE, person.getBirthDate(), row.birthDate());
    note(
        changes,
        reading,
        Column.BRANCH,
        branches.name(person.getBranchId()),
        branches.name(branches.of(row.branch()).getId()));
    note(
        changes,
        reading,
        Column.STANDING,
        Words.of(person.getStanding()),
        Words.of(row.standing()));
    note(changes, reading, Column.APPLICATION_DATE, person.getAppliedOn(), row.appliedOn());
    note(changes, reading, Column.ACTIVIST_DATE, person.getActivistOn(), row.activistOn());
    note(changes, reading, Column.TARGET_DATE, person.getTargetOn(), row.targetOn());
    note(changes, reading, Column.MEETING_DATE, person.getAdmittedOn(), row.admittedOn());
    note(changes, reading, Column.CONVERSION_DATE, person.getConvertedOn(), row.convertedOn());
    if (row.phone() != null && !directory.hash(row.phone()).equals(person.getPhoneHash())) {
      changes.add(about(reading, Column.PHONE, "register.changedNumber"));
    }
    if (tells(Column.POST)) {
      note(changes, reading, Column.POST, titles(held(person)), titles(wanted(row)));
    }
    return changes;
  }

  private Set<Holding> held(Person person) {
    return heldRoles.getOrDefault(person.getId(), Set.of());
  }

  private Set<Holding> wanted(RosterRow row) {
    String branchId = branches.of(row.branch()).getId();
    return row.posts().stream()
        .map(post -> new Holding(branchId, post))
        .collect(Collectors.toSet());
  }

  private String titles(Set<Holding> holdings) {
    Set<String> titles = new TreeSet<>();
    holdings.forEach(
        holding -> titles.add(holding.post().title() + " " + branches.name(holding.unitId())));
    return titles.isEmpty() ? "—" : String.join("、", titles);
  }

  @Override
  void carryOut(List<Decision<RosterRow, Person>> decisions) {
    Known changed =
        new Known(
            decisions.stream()
                .map(Decision::known)
                .filter(Objects::nonNull)
                .map(Person::getId)
                .toList());
    decisions.forEach(decision -> carryOut(decision, changed));
  }

  private void carryOut(Decision<RosterRow, Person> decision, Known present) {
    RosterRow row = decision.row();
    Person person = decision.known() == null ? add(row) : change(decision.known(), row, present);
    directory
        .record()
        .append(
            Event.of("directory.person-imported", run.stream())
                .about(person.getId())
                .with("name", row.name())
                .with("row", decision.reading().number())
                .with(
                    "fields",
                    decision.changes().isEmpty()
                        ? null
                        : decision.changes().stream().map(Remark::column).toList()));
  }

  private Person add(RosterRow row) {
    Person person = new Person(row.name());
    fill(person, row);
    person.identify(
        directory.cipherbox().encrypt(row.identity().text()),
        directory.hash(row.identity().text()));
    person.stand(row.standing(), row.standingSince());
    String branchId = branches.of(row.branch()).getId();
    person.belongTo(branchId);
    directory.people().add(person);
    directory.people().add(new StandingPeriod(person.getId(), row.standing(), row.standingSince()));
    directory.people().add(Belonging.membership(person.getId(), branchId, null));
    wanted(row).forEach(holding -> give(person, holding, null));
    return person;
  }

  private void fill(Person person, RosterRow row) {
    person.rename(row.name());
    person.describe(row.sex(), orElse(row.ethnicGroup(), person.getEthnic()), row.birthDate());
    person.setDates(
        orElse(row.appliedOn(), person.getAppliedOn()),
        orElse(row.activistOn(), person.getActivistOn()),
        orElse(row.targetOn(), person.getTargetOn()),
        orElse(row.admittedOn(), person.getAdmittedOn()),
        orElse(row.convertedOn(), person.getConvertedOn()));
    if (row.phone() != null && !directory.hash(row.phone()).equals(person.getPhoneHash())) {
      person.reachBy(directory.cipherbox().encrypt(row.phone()), directory.hash(row.phone()));
    }
  }

  private static <V> V orElse(V told, V held) {
    return told == null ? held : told;
  }

  private Person change(Person person, RosterRow row, Known present) {
    fill(person, row);
    stand(person, row, present.standings.get(person.getId()));
    String branchId = branches.of(row.branch()).getId();
    if (!branchId.equals(person.getBranchId())) {
      Belonging former = present.memberships.get(person.getId());
      if (former != null) {
        former.end(run.today());
      }
      person.belongTo(branchId);
      directory.people().add(Belonging.membership(person.getId(), branchId, run.today()));
      moved.add(new MembershipMoved(person.getId(), branchId));
    }
    if (tells(Column.POST)) {
      changePosts(person, row, present.roles.getOrDefault(person.getId(), List.of()));
    }
    return person;
  }

  /**
   * A later standing follows the present one; another day of the same standing replaces its period.
   */
  private void stand(Person person, RosterRow row, StandingPeriod present) {
    boolean another = row.standing() != person.getStanding();
    if (!another && row.standingSince().equals(person.getStandingSince())) {
      return;
    }
    if (present != null && another) {
      present.end(row.standingSince());
    } else if (present != null) {
      directory.imports().remove(present);
    }
    person.stand(row.standing(), row.standingSince());
    directory.people().add(new StandingPeriod(person.getId(), row.standing(), row.standingSince()));
  }

  private void changePosts(Person person, RosterRow row, List<RoleHolding> present) {
    Set<Holding> missing = wanted(row);
    for (RoleHolding role : present) {
      if (!missing.remove(
          new Holding(role.getUnitId(), new Post(role.getPost(), role.getRole())))) {
        role.end(run.today());
        ended.add(RoleEnded.of(role));
      }
    }
    missing.forEach(holding -> give(person, holding, run.today()));
  }

  private void give(Person person, Holding holding, LocalDate since) {
    Post post = holding.post();
    directory
        .roles()
        .add(
            RoleHolding.ofPerson(
                person.getId(), post.role(), holding.unitId(), post.title(), since));
  }

  /** At the end, so that the cases concerned are locked for a moment only. */
  @Override
  void finish() {
    moved.forEach(directory::tell);
    ended.forEach(directory::tell);
  }

  /** What the directory holds of the people whose rows change them. */
  private final class Known {
    private final Map<String, StandingPeriod> standings;
    private final Map<String, Belonging> memberships;
    private final Map<String, List<RoleHolding>> roles;

    Known(List<String> personIds) {
      standings =
          directory.imports().openStandings(personIds).stream()
              .collect(
                  Collectors.toMap(StandingPeriod::getPersonId, period -> period, (a, b) -> b));
      memberships =
          directory.imports().openMemberships(personIds).stream()
              .collect(
                  Collectors.toMap(Belonging::getPersonId, membership -> membership, (a, b) -> b));
      roles =
          directory.imports().openBranchRoles(personIds).stream()
              .collect(Collectors.groupingBy(RoleHolding::getPersonId));
    }
  }
}
