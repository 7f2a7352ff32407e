package org.wangju.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseState;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.Cases;
import org.wangju.desk.audit.CaseFilter.When;
import org.wangju.directory.IdentityNumber;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Role;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.Evidence;
import org.wangju.record.History;
import org.wangju.record.LeafPlace;
import org.wangju.record.Sealer;
import org.wangju.record.Stream;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.security.Target;
import org.wangju.testing.Stack;

/** What auditors find and read, and that nobody looks without leaving why. */
class AuditedCasesTest {
  private static final String IDENTITY = "11010519491231002X";
  private static final String PURPOSE = "巡察方案〔2026〕3号 𠮷";
  private static final Instant DAY_1 = Instant.parse("2026-03-02T01:00:00Z");

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00")
          .withProperty("wangju.secret", Base64.getEncoder().encodeToString(new byte[32]));

  private static final Caller caller = new Caller();
  private static Unit city;
  private static Unit district;
  private static Unit branch;
  private static Unit otherBranch;
  private static Unit elsewhere;
  private static String first;
  private static String second;
  private static String other;

  @BeforeAll
  static void furnish() {
    // Started before statements are counted.
    stack.engine();
    stack.put(Caller.class, caller);
    city = new Unit("S", "市委", UnitKind.COMMITTEE, null);
    district = new Unit("D", "区委", UnitKind.COMMITTEE, city);
    branch = new Unit("B1", "第一支部", UnitKind.BRANCH, district);
    otherBranch = new Unit("B2", "第二支部", UnitKind.BRANCH, district);
    elsewhere = new Unit("X", "外区支部", UnitKind.BRANCH, null);
    stack.inTransaction(
        () ->
            List.of(city, district, branch, otherBranch, elsewhere)
                .forEach(stack.entityManager()::persist));
    String person = person("𠮷田明", IDENTITY, branch);
    first = open(person, branch);
    stack.clock().advance(Duration.ofDays(10));
    second = open(person("田中", null, otherBranch), otherBranch);
    stack.inTransaction(() -> stack.get(Cases.class).close(first, "withdrawn"));
    stack.clock().advance(Duration.ofDays(10));
    other = open(person("外区田", null, elsewhere), elsewhere);
  }

  @AfterAll
  static void leave() {
    ActingAccount.leave();
  }

  @BeforeEach
  void laterByAMonth() {
    stack.clock().advance(Duration.ofDays(30));
    as("auditor", Role.AUDITOR, district);
  }

  @Test
  void aCaseIsReadOnAMandateAndThatIsRecorded() {
    String mandate = mandate();
    read(first, mandate);

    Entry look = latest(first);
    assertThat(look.getKind()).isEqualTo("desk.case-read");
    assertThat(look.title(Messages.DEFAULT)).isEqualTo("审计人员查阅了本事项");
    assertThat(look.text("purpose")).isEqualTo(PURPOSE);
    assertThat(look.getActorId()).isEqualTo("auditor");
    assertThat(look.getActorName()).isEqualTo("某人");
    assertThat(stack.get(History.class).latestAbout(look.getSubjectId(), CaseReader.LOOKS, 50))
        .extracting(Entry::getId)
        .contains(look.getId());
  }

  @Test
  void whoGoesOnReadingIsRecordedOnceAMandate() {
    String mandate = mandate();
    assertThat(stack.inTransaction(() -> cases().goOn(first, mandate)).id()).isEqualTo(first);
    Entry look = latest(first);
    assertThat(look.text("audit")).isEqualTo(mandate);
    stack.inTransaction(() -> cases().goOn(first, mandate));
    assertThat(latest(first).getId()).isEqualTo(look.getId());
    String another = mandate();
    stack.inTransaction(() -> cases().goOn(first, another));
    assertThat(latest(first).text("audit")).isEqualTo(another);
  }

  @Test
  void peopleAreReadOnAMandateTooAndThatIsRecordedOnce() {
    String person = person("阅明", null, branch);
    as("second-auditor", Role.AUDITOR, district);
    AuditedPeople people = stack.get(AuditedPeople.class);
    assertThat(people.isAudit(Action.SEE_PERSON, Target.person(person))).isTrue();
    assertThat(stack.inTransaction(() -> people.noteReading(person))).as("no mandate").isFalse();
    assertThat(stack.inTransaction(() -> people.noteList(List.of("第一支部")))).isFalse();

    mandate();
    assertThat(stack.inTransaction(() -> people.noteReading(person))).isTrue();
    assertThat(stack.inTransaction(() -> people.noteReading(person))).isTrue();
    assertThat(stack.inTransaction(() -> people.noteList(List.of("第一支部")))).isTrue();

    assertThat(stack.get(History.class).latestAbout(person, Set.of(AuditedPeople.READ), 5))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.text("purpose")).isEqualTo(PURPOSE);
              assertThat(look.getActorId()).isEqualTo("second-auditor");
              assertThat(look.title(Messages.DEFAULT)).isEqualTo("审计人员查阅了个人资料");
            });
    as("officer", Role.OFFICER, district);
    assertThat(people.isAudit(Action.SEE_PERSON, Target.person(person)))
        .as("those at their daily work")
        .isFalse();
  }

  @Test
  void takingACaseHomeIsRecordedToo() {
    String mandate = mandate();
    stack.inTransaction(() -> cases().noteExport(first, mandate));
    assertThat(latest(first).getKind()).isEqualTo("desk.case-exported");
    stack.inTransaction(() -> cases().notePrinting(first, mandate));
    assertThat(latest(first).getKind()).isEqualTo("desk.case-printed");
  }

  @Test
  void thoseWhoSeeACaseAreNotToldOfTheLooks() {
    read(first, mandate());
    CaseReader reader = stack.get(CaseReader.class);
    assertThat(reader.told(stack.inTransaction(() -> reader.history(first))))
        .extracting(Entry::getKind)
        .containsExactly("desk.case-opened", "desk.case-closed");
  }

  @Test
  void nobodyReadsWithoutAMandateOfTheirOwnThatHolds() {
    String mandate = mandate();
    assertRefused(null);
    assertRefused("none");
    assertRefused(stack.get(History.class).of(Stream.ofCase(first), 0, 1).get(0).getId());
    as("colleague", Role.AUDITOR, district);
    assertRefused(mandate);
    as("auditor", Role.AUDITOR, district);
    stack.clock().advance(Duration.ofHours(11));
    read(first, mandate);
    stack.clock().advance(Duration.ofHours(1));
    assertRefused(mandate);
  }

  @Test
  void aMandateSaysSomething() {
    for (String empty : new String[] {null, " ", "长".repeat(Mandates.LONGEST + 1)}) {
      assertThatThrownBy(() -> stack.inTransaction(() -> mandates().state(empty)))
          .isInstanceOf(Refusal.class);
    }
    as("officer", Role.OFFICER, district);
    assertThatThrownBy(AuditedCasesTest::mandate).isInstanceOf(AccessDenied.class);
  }

  @Test
  void onlyAuditorsReadAndOnlyWithinTheirReach() {
    String mandate = mandate();
    assertThatThrownBy(() -> read(other, mandate)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> read("none", mandate)).isInstanceOf(Refusal.class);
    for (Role role : Set.of(Role.BRANCH_SECRETARY, Role.OFFICER, Role.ADMINISTRATOR)) {
      as("auditor", role, district);
      assertThatThrownBy(() -> read(first, mandate))
          .as("%s", role)
          .isInstanceOf(AccessDenied.class);
    }
    // What auditors read they read here, where it leaves a trace.
    as("auditor", Role.AUDITOR, district);
    assertThatThrownBy(() -> stack.get(CaseReader.class).see(first))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void whatLiesBesideTheLineIsForTheAuditorsOfTheTopmostUnit() {
    as("city-auditor", Role.AUDITOR, city);
    assertThat(found(filter().build())).containsExactly(other, second, first);
    read(other, mandate());
    assertThat(latest(other).getActorId()).isEqualTo("city-auditor");
  }

  @Test
  void aSearchIsRecordedWithItsMandate() {
    String mandate = mandate();
    stack.inTransaction(() -> cases().noteSearch(mandate, List.of("姓名 田", "组织 区委")));

    Entry search = stack.get(History.class).latest(Stream.ofAccount("auditor"), 1).get(0);
    assertThat(search.getKind()).isEqualTo("desk.case-searched");
    assertThat(search.getPayload())
        .containsEntry("purpose", PURPOSE)
        .containsEntry("criteria", List.of("姓名 田", "组织 区委"));
  }

  @Test
  void casesAreFoundByPersonNumberUnitProcessStateAndTime() {
    assertThat(found(filter().build())).containsExactly(second, first);
    assertThat(found(filter().name("田").build())).containsExactly(second, first);
    assertThat(found(filter().name("𠮷田").build())).containsExactly(first);
    assertThat(found(filter().name("无此人").build())).isEmpty();
    assertThat(found(filter().identity(IDENTITY).build())).containsExactly(first);
    String number = stack.inTransaction(() -> cases().see(second)).caseNumber();
    assertThat(found(filter().number(number).build())).containsExactly(second);
    assertThat(found(filter().number("发展-2026").build())).containsExactly(second, first);
    assertThat(found(filter().unit(branch).build())).containsExactly(first);
    assertThat(found(filter().unit(district).build())).containsExactly(second, first);
    assertThat(found(filter().unit(elsewhere).build())).isEmpty();
    assertThat(found(filter().process("recruitment").build())).hasSize(2);
    assertThat(found(filter().process("feedback").build())).isEmpty();
    assertThat(found(filter().state(CaseState.OPEN).build())).containsExactly(second);
    assertThat(found(filter().state(CaseState.CLOSED).build())).containsExactly(first);
    assertThat(stack.inTransaction(() -> cases().processes())).containsExactly("recruitment");
  }

  @Test
  void timesMeanOpenedClosedOrAnythingThatHappened() {
    Instant day5 = DAY_1.plus(Duration.ofDays(5));
    Instant day15 = DAY_1.plus(Duration.ofDays(15));

    assertThat(found(filter().between(When.OPENED, DAY_1, day5).build())).containsExactly(first);
    assertThat(found(filter().between(When.OPENED, day5, null).build())).containsExactly(second);
    assertThat(found(filter().between(When.CLOSED, day5, day15).build())).containsExactly(first);
    assertThat(found(filter().between(When.CLOSED, null, day5).build())).isEmpty();
    assertThat(found(filter().between(When.HAPPENED, day5, day15).build()))
        .containsExactly(second, first);
    read(first, mandate());
    assertThat(found(filter().between(When.HAPPENED, day15, null).build())).isEmpty();
  }

  @Test
  void aPageOfASearchIsTwoStatementsAndItsCountOne() {
    CaseFilter all =
        filter()
            .name("田")
            .unit(district)
            .process("recruitment")
            .between(When.HAPPENED, DAY_1, null)
            .build();
    assertThat(stack.statements(() -> found(all))).hasSize(2);
    assertThat(stack.statements(() -> stack.inTransaction(() -> cases().count(all)))).hasSize(1);
    assertThat(stack.inTransaction(() -> cases().count(all))).isEqualTo(2);
    assertThat(stack.inTransaction(() -> cases().list(all, 1, 1)))
        .extracting(CaseSummary::id)
        .containsExactly(first);
    as("auditor", Role.OFFICER, district);
    assertThat(found(all)).isEmpty();
  }

  @Test
  void eachEventSaysWhereItStandsInTheLog() {
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());
    read(second, mandate());
    List<Entry> events = stack.inTransaction(() -> cases().events(second));
    var places = stack.inTransaction(() -> cases().places(second));

    LeafPlace place = places.get(events.get(0).getId());
    assertThat(place.checkpointSize()).isGreaterThan(place.index());
    assertThat(stack.get(Evidence.class).checkpoint())
        .contains("\n" + place.checkpointSize() + "\n");
    assertThat(places).doesNotContainKey(events.get(events.size() - 1).getId());
  }

  private static void assertRefused(String mandateId) {
    assertThatThrownBy(() -> read(first, mandateId)).isInstanceOf(Refusal.class);
  }

  private static List<String> found(CaseFilter filter) {
    return stack.inTransaction(() -> cases().list(filter, 0, 20)).stream()
        .map(CaseSummary::id)
        .toList();
  }

  private static void read(String caseId, String mandateId) {
    stack.inTransaction(() -> cases().noteReading(caseId, mandateId));
  }

  private static String mandate() {
    return stack.inTransaction(() -> mandates().state(" " + PURPOSE + " "));
  }

  private static Entry latest(String caseId) {
    return stack.get(History.class).latest(Stream.ofCase(caseId), 1).get(0);
  }

  private static AuditedCases cases() {
    return stack.get(AuditedCases.class);
  }

  private static Mandates mandates() {
    return stack.get(Mandates.class);
  }

  private static String open(String personId, Unit unit) {
    return stack.inTransaction(
        () -> stack.get(Cases.class).open("recruitment", personId, unit.getId(), null).getId());
  }

  private static String person(String name, String identity, Unit unit) {
    PersonDetails details =
        new PersonDetails(0, name, Sex.MALE, null, null, identity, null, RegisteredDates.NONE);
    return stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .enter(
                    Ids.next(),
                    details,
                    unit.getId(),
                    Standing.APPLICANT,
                    LocalDate.of(2026, 3, 2)));
  }

  private static void as(String account, Role role, Unit unit) {
    Set<RoleAt> roles = Set.of(new RoleAt(role, unit.getId(), unit.getPath()));
    caller.enter(
        new SignedIn("login", account, "login", null, null, "某人", null, roles, "token"),
        Messages.DEFAULT);
    new ActingAccount(account, "某人").enter();
  }

  private static Asked filter() {
    return new Asked();
  }

  /** A filter with one condition after the other. */
  private static final class Asked {
    private String name;
    private String identity;
    private String number;
    private String unit;
    private String process;
    private CaseState state;
    private When when = When.OPENED;
    private Instant from;
    private Instant until;

    Asked name(String part) {
      name = part;
      return this;
    }

    Asked identity(String text) {
      identity = stack.get(PersonalNumbers.class).hash(IdentityNumber.of(text).orElseThrow());
      return this;
    }

    Asked number(String beginning) {
      number = beginning;
      return this;
    }

    Asked unit(Unit within) {
      unit = within.getPath();
      return this;
    }

    Asked process(String key) {
      process = key;
      return this;
    }

    Asked state(CaseState one) {
      state = one;
      return this;
    }

    Asked between(When meaning, Instant start, Instant end) {
      when = meaning;
      from = start;
      until = end;
      return this;
    }

    CaseFilter build() {
      return new CaseFilter(name, identity, number, unit, process, state, when, from, until);
    }
  }
}
