package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Ids;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

class KeepingRegisterTest {
  private static final String FIRST_NUMBER = "999999199001011238";
  private static final String SECOND_NUMBER = "999999199001011254";

  private static final EntryDetails PLAIN =
      new EntryDetails(0, "联系服务", "本人同意", "拾光短视频", "demo", 42_000L, null, null, null);

  @RegisterExtension static final Stack stack = Town.stack();

  private Town town;
  private KeepingRegister keepingRegister;
  private RegisterRepository register;
  private GroupRepository groups;
  private String group;
  private String person;

  @BeforeEach
  void found() {
    town = new Town(stack);
    keepingRegister = stack.get(KeepingRegister.class);
    register = stack.get(RegisterRepository.class);
    groups = stack.get(GroupRepository.class);
    group = stack.inTransaction(() -> stack.get(KeepingGroups.class).addGroup("网络名人" + Ids.next()));
    person = town.person("林见微", Standing.APPLICANT);
  }

  @Test
  void anEntryHasAKeeperThatIsADepartment() {
    assertThatThrownBy(
            () ->
                stack.inTransaction(() -> keepingRegister.enter(person, group, town.branch, PLAIN)))
        .hasMessageContaining("error.noKeeper");
    String entry = enter();
    assertThat(register.rowsAbout(person))
        .extracting(EntryRow::id, EntryRow::keeperId)
        .containsExactly(tuple(entry, town.social));
    assertThatThrownBy(this::enter).hasMessageContaining("error.entryThere");
  }

  @Test
  void anEndedEntryStaysAsHistoryAndMakesWayForAnother() {
    String first = enter();
    stack.inTransaction(() -> keepingRegister.end(first));
    String second = enter();
    assertThat(register.rowsAbout(person)).extracting(EntryRow::id).containsExactly(second, first);
    assertThat(register.openAbout(List.of(person)))
        .extracting(RegisterEntry::getId)
        .containsExactly(second);
  }

  @Test
  void someoneOnNoRosterIsKnownFromTheRegisterAlone() {
    Outsider whom = new Outsider("薄荷", FIRST_NUMBER, "+86 138-0000-0001");
    String entry = outsider(whom, group);
    Person met = town.met(register.find(entry).orElseThrow().getPersonId());

    assertThat(met.isOutsider()).isTrue();
    assertThat(met.getBirthDate()).isEqualTo("1990-01-01");
    assertThat(stack.get(PersonalNumbers.class).maskedPhone(met)).endsWith("0001");
    assertThat(found("薄荷")).containsExactly(entry);
    assertThat(found("薄冰")).isEmpty();
    assertThat(
            stack
                .get(PersonRepository.class)
                .byPhoneHash(stack.get(PersonalNumbers.class).hashOfPhone("13800000001"), 5))
        .extracting(PersonRow::id)
        .contains(met.getId());

    String other = stack.inTransaction(() -> stack.get(KeepingGroups.class).addGroup(Ids.next()));
    assertThat(register.find(outsider(whom, other)).orElseThrow().getPersonId())
        .isEqualTo(met.getId());
    assertThatThrownBy(() -> outsider(new Outsider("薄冰", FIRST_NUMBER, null), other))
        .hasMessageContaining("error.identityTaken");
    assertThatThrownBy(() -> outsider(new Outsider("薄荷", "123", null), other))
        .hasMessageContaining("error.identityNumber");
  }

  @Test
  void whoIsOnNoRosterComesToABranchByApplyingAlone() {
    Outsider whom = new Outsider("苏叶", SECOND_NUMBER, null);
    String entry = outsider(whom, group);
    String id = register.find(entry).orElseThrow().getPersonId();
    KeepingPeople keepingPeople = stack.get(KeepingPeople.class);
    assertThatThrownBy(
            () -> stack.inTransaction(() -> keepingPeople.transfer(id, town.branch, Town.DAY)))
        .hasMessageContaining("error.notApplied");
    assertThatThrownBy(() -> enter("苏木", SECOND_NUMBER))
        .hasMessageContaining("error.identityTaken");

    assertThat(enter("苏叶", SECOND_NUMBER)).isEqualTo(id);

    assertThat(town.met(id).getBranchId()).isEqualTo(town.branch);
    assertThat(town.met(id).getStanding()).isEqualTo(Standing.APPLICANT);
    assertThat(register.openAbout(List.of(id)))
        .extracting(RegisterEntry::getId)
        .containsExactly(entry);
    assertThatThrownBy(() -> outsider(whom, group)).hasMessageContaining("error.onRoster");
  }

  private String enter(String name, String number) {
    return stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .enter(
                    Ids.next(),
                    Town.details(0, name, number),
                    town.branch,
                    Standing.APPLICANT,
                    Town.DAY));
  }

  private String outsider(Outsider whom, String groupId) {
    return stack.inTransaction(
        () -> keepingRegister.enterOutsider(whom, groupId, town.social, PLAIN));
  }

  private List<String> found(String name) {
    Unit department = town.found(town.department);
    return register.list(new EntryFilter(name, null, null, null, department), 0, 10).stream()
        .map(EntryRow::id)
        .toList();
  }

  @Test
  void aLevelNeedsAReasonAndIsReviewedWithinAYear() {
    String entry = enter();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> keepingRegister.amend(entry, with(entry, ContactLevel.CITY, " "))))
        .hasMessageContaining("error.levelWithoutReason");

    stack.inTransaction(
        () -> keepingRegister.amend(entry, with(entry, ContactLevel.CITY, "行业带头人")));
    assertThat(register.find(entry))
        .hasValueSatisfying(
            e -> assertThat(e.getLevelReviewDue()).isEqualTo(Town.DAY.plusYears(1)));

    stack.clock().advance(Duration.ofDays(30));
    stack.inTransaction(
        () -> keepingRegister.amend(entry, with(entry, ContactLevel.CITY, "行业带头人")));
    assertThat(register.find(entry))
        .hasValueSatisfying(
            e -> assertThat(e.getLevelReviewDue()).isEqualTo(Town.DAY.plusYears(1)));
    stack.inTransaction(() -> keepingRegister.reviewLevel(entry));
    assertThat(register.find(entry))
        .hasValueSatisfying(
            e -> assertThat(e.getLevelReviewDue()).isEqualTo(Town.DAY.plusDays(30).plusYears(1)));
  }

  @Test
  void anEntryHasTwoContactOfficersAtMost() {
    String entry = enter();
    String first = town.person("喻广白", Standing.FULL_MEMBER);
    String second = town.person("明思齐", Standing.FULL_MEMBER);
    String third = town.person("舒云起", Standing.FULL_MEMBER);
    stack.inTransaction(() -> keepingRegister.nameContact(entry, first));
    assertThatThrownBy(() -> stack.inTransaction(() -> keepingRegister.nameContact(entry, first)))
        .hasMessageContaining("error.contactThere");
    stack.inTransaction(() -> keepingRegister.nameContact(entry, second));
    assertThatThrownBy(() -> stack.inTransaction(() -> keepingRegister.nameContact(entry, third)))
        .hasMessageContaining("error.contactLimit");

    String contact =
        register.contacts(List.of(entry)).stream()
            .filter(c -> c.personId().equals(first))
            .findFirst()
            .orElseThrow()
            .id();
    stack.inTransaction(() -> keepingRegister.endContact(contact));
    stack.inTransaction(() -> keepingRegister.nameContact(entry, third));
    assertThat(register.openContacts(List.of(entry)))
        .extracting(ContactOfficer::getPersonId)
        .containsExactlyInAnyOrder(second, third);
    assertThat(register.keptInContactBy(second, Town.DAY, 10))
        .extracting(EntryRow::id)
        .containsExactly(entry);
  }

  @Test
  void visitsProblemsAndCultivationAreKeptWithTheirOutcome() {
    String entry = enter();
    String officer = town.person("喻广白", Standing.FULL_MEMBER);
    stack.inTransaction(
        () -> keepingRegister.noteVisit(Ids.next(), entry, Town.DAY, officer, "谈了培训安排😀"));
    stack.inTransaction(() -> keepingRegister.raiseProblem(Ids.next(), entry, Town.DAY, "停车难"));
    stack.inTransaction(
        () ->
            keepingRegister.beginCultivation(
                Ids.next(), entry, CultivationDirection.BACKBONE_TO_MEMBER, officer, Town.DAY));
    String problem = register.problems(List.of(entry), 5).get(0).getId();
    String cultivation = register.cultivations(List.of(entry)).get(0).id();
    stack.inTransaction(() -> keepingRegister.solveProblem(problem, Town.DAY, "已协调"));
    stack.inTransaction(() -> keepingRegister.concludeCultivation(cultivation, Town.DAY, "列为积极分子"));

    assertThat(register.visits(List.of(entry), 5))
        .extracting(VisitRow::summary)
        .containsExactly("谈了培训安排😀");
    assertThat(register.problems(List.of(entry), 5))
        .extracting(Problem::getOutcome)
        .containsExactly("已协调");
    assertThat(register.cultivations(List.of(entry)))
        .extracting(CultivationRow::outcome)
        .containsExactly("列为积极分子");
    assertThatThrownBy(
            () -> stack.inTransaction(() -> keepingRegister.solveProblem(problem, Town.DAY, "再次")))
        .hasMessageContaining("error.doneAlready");
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () ->
                        keepingRegister.noteVisit(
                            Ids.next(), entry, Town.DAY.plusDays(1), officer, "明天")))
        .hasMessageContaining("error.dateAhead");
    assertThat(stack.get(History.class).latest(Stream.ofPerson(person), 20))
        .extracting(Entry::getKind)
        .startsWith("directory.cultivation-concluded", "directory.problem-solved");
  }

  @Test
  void aDepartmentReachesAPersonWhileInAGroupThatItOversees() {
    String department = town.unit("R", UnitKind.INDUSTRY_DEPARTMENT, town.department);
    KeepingGroups keepingGroups = stack.get(KeepingGroups.class);
    String industry =
        stack.inTransaction(() -> keepingGroups.addIndustry("网络名人" + Ids.next(), List.of(group)));
    stack.inTransaction(() -> keepingGroups.oversee(department, industry, Town.DAY));
    assertThat(groups.isInReach(department, person, Town.DAY)).isFalse();

    String entry = enter();
    assertThat(groups.isInReach(department, person, Town.DAY)).isTrue();
    assertThat(groups.isInReach(department, person, Town.DAY.minusDays(1))).isFalse();
    assertThat(groups.overseenGroupIds(department, Town.DAY)).containsExactly(group);

    stack.inTransaction(() -> keepingRegister.end(entry));
    assertThat(groups.isInReach(department, person, Town.DAY)).isFalse();

    String again = enter();
    String other = stack.inTransaction(() -> keepingGroups.addGroup("网评员" + Ids.next()));
    stack.inTransaction(() -> keepingGroups.compose(industry, List.of(other)));
    assertThat(register.find(again)).isPresent();
    assertThat(groups.isInReach(department, person, Town.DAY)).isFalse();
  }

  @Test
  void theListShowsWhatLiesInTheReadersLine() {
    String entry = enter();
    EntryFilter byKeeper =
        new EntryFilter(null, List.of(group), null, null, town.found(town.department));
    EntryFilter byBranch = new EntryFilter(null, null, null, null, town.found(town.committee));
    EntryFilter elsewhere = new EntryFilter(null, null, null, null, town.found(town.otherBranch));
    assertThat(register.list(byKeeper, 0, 20)).extracting(EntryRow::id).containsExactly(entry);
    assertThat(register.list(byBranch, 0, 20)).extracting(EntryRow::id).containsExactly(entry);
    assertThat(register.count(byBranch)).isOne();
    assertThat(register.list(elsewhere, 0, 20)).isEmpty();
    assertThat(stack.statements(() -> register.list(byKeeper, 0, 20))).hasSize(1);
  }

  private String enter() {
    return stack.inTransaction(() -> keepingRegister.enter(person, group, town.social, PLAIN));
  }

  private EntryDetails with(String entryId, ContactLevel level, String reason) {
    int version = register.find(entryId).orElseThrow().getVersion();
    return new EntryDetails(version, "联系服务", "本人同意", "拾光短视频", "demo", 42_000L, level, reason, null);
  }
}
