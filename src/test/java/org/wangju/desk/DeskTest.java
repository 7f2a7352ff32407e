package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleEnded;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.record.Submissions;
import org.wangju.security.AccessDenied;
import org.wangju.security.Account;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** What people at the desk may rely on. */
class DeskTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private static final Caller caller = new Caller();
  private static Lending lending;
  private static Unit branch;
  private static Unit otherBranch;

  private Person applicant;
  private SignedIn applicantLogin;
  private SignedIn secretary;
  private SignedIn deputy;
  private SignedIn stranger;

  @BeforeAll
  static void furnish() {
    stack.put(Caller.class, caller);
    lending = new Lending(stack.get(Cases.class));
    stack.only(StepPlanner.class, lending);
    stack
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("lending.bpmn", Lending.model())
        .deploy();
    branch = new Unit("B1", "第一支部", UnitKind.BRANCH, null);
    otherBranch = new Unit("B2", "第二支部", UnitKind.BRANCH, null);
    stack.inTransaction(() -> List.of(branch, otherBranch).forEach(stack.entityManager()::persist));
  }

  @BeforeEach
  void people() {
    lending.dueOn(LocalDate.of(2026, 3, 10));
    applicant = new Person("𠮷田🙂");
    stack.inTransaction(() -> stack.entityManager().persist(applicant));
    applicantLogin = login("申请人", applicant.getId());
    secretary =
        login("张书记", null, new RoleAt(Role.BRANCH_SECRETARY, branch.getId(), branch.getPath()));
    deputy =
        login("李副书记", null, new RoleAt(Role.BRANCH_SECRETARY, branch.getId(), branch.getPath()));
    stranger =
        login(
            "王书记",
            null,
            new RoleAt(Role.BRANCH_SECRETARY, otherBranch.getId(), otherBranch.getPath()));
  }

  @Test
  void casesAreNumberedByProcessAndYear() {
    String first = open().getCaseNumber();
    String second = open().getCaseNumber();
    stack.clock().advance(Duration.ofDays(365));
    String nextYear = open().getCaseNumber();

    int number = Integer.parseInt(first.substring("借阅-2026-".length()));
    assertThat(second).isEqualTo(String.format("借阅-2026-%06d", number + 1));
    assertThat(nextYear).isEqualTo("借阅-2027-000001");
  }

  @Test
  void aStepIsSeenOnlyByTheRoleAtItsUnit() {
    String caseId = atHandingOut();

    assertThat(inboxOf(secretary)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(inboxOf(stranger)).isEmpty();
    assertThat(inboxOf(applicantLogin)).isEmpty();
  }

  @Test
  void aPersonSeesTheirOwnStep() {
    CaseFile file = start();

    assertThat(inboxOf(applicantLogin))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.caseNumber()).isEqualTo(file.getCaseNumber());
              assertThat(row.personName()).isEqualTo("𠮷田🙂");
              assertThat(row.unitName()).isEqualTo("第一支部");
              assertThat(row.dueOn()).isEqualTo("2026-03-10");
              assertThat(row.forPerson()).isTrue();
            });
    assertThat(inboxOf(secretary)).extracting(InboxRow::caseId).doesNotContain(file.getId());
  }

  @Test
  void whatOneClaimedLeavesTheOthersInboxUntilItIsReleased() {
    String caseId = atHandingOut();
    String item = itemOf(caseId);

    as(secretary, () -> desk().claim(item));
    assertThat(inboxOf(secretary)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).doesNotContain(caseId);

    as(secretary, () -> desk().release(item));
    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(kindsOf(caseId)).contains("desk.item-claimed", "desk.item-released");
  }

  @Test
  void aRefusalSaysWhoClaimedTheStepAndSinceWhen() {
    String item = itemOf(atHandingOut());
    as(secretary, () -> desk().claim(item));

    assertThatThrownBy(() -> as(deputy, () -> desk().claim(item)))
        .satisfies(e -> assertThat(text(e)).contains("张书记").contains("2026-03-02 09:00"));
  }

  @Test
  void aColleagueMayTakeOverOnTheRecordAStrangerMayNot() {
    String caseId = atHandingOut();
    String item = itemOf(caseId);
    as(secretary, () -> desk().claim(item));

    assertThatThrownBy(() -> as(stranger, () -> desk().takeOver(item)))
        .isInstanceOf(AccessDenied.class);
    as(deputy, () -> desk().takeOver(item));

    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(events(caseId))
        .last()
        .satisfies(
            e -> {
              assertThat(e.getKind()).isEqualTo("desk.item-taken-over");
              assertThat(e.getActorName()).isEqualTo("李副书记");
              assertThat(e.text("from")).isEqualTo("张书记");
            });
  }

  @Test
  void aClaimCountsForNothingOnceTheRoleHasEnded() {
    String item = itemOf(atHandingOut());
    as(secretary, () -> desk().claim(item));
    SignedIn former = withRoles(secretary, Set.of());

    assertThatThrownBy(() -> as(former, () -> handOut(item))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aClaimGoesBackToTheInboxOfTheRoleWhenTheRoleEnds() {
    String caseId = atHandingOut();
    String item = itemOf(caseId);
    RoleHolding held = holds(secretary, null);
    as(secretary, () -> desk().claim(item));

    as(deputy, () -> end(held));

    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(inboxOf(withRoles(secretary, Set.of()))).isEmpty();
    assertThat(events(caseId))
        .last()
        .satisfies(
            e -> {
              assertThat(e.getKind()).isEqualTo("desk.item-returned");
              assertThat(e.getActorName()).isEqualTo("李副书记");
              assertThat(e.text("from")).isEqualTo("张书记");
            });
    as(deputy, () -> desk().claim(item));
  }

  @Test
  void aClaimStaysWithWhoHoldsTheRoleStill() {
    String caseId = atHandingOut();
    RoleHolding first = holds(secretary, null);
    holds(secretary, null);
    as(secretary, () -> desk().claim(itemOf(caseId)));

    as(deputy, () -> end(first));

    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).doesNotContain(caseId);
    assertThat(inboxOf(secretary)).extracting(InboxRow::caseId).contains(caseId);
  }

  @Test
  void aClaimGoesBackWhenTheRolesLastDayHasPassed() {
    String caseId = atHandingOut();
    holds(secretary, LocalDate.of(2026, 3, 3));
    as(secretary, () -> desk().claim(itemOf(caseId)));
    ReturningClaims claims = stack.get(ReturningClaims.class);
    assertThat(stack.inTransaction(() -> claims.lapsed(1000))).doesNotContain(caseId);

    stack.clock().advance(Duration.ofDays(1));
    assertThat(stack.inTransaction(() -> claims.lapsed(1000))).contains(caseId);
    stack.inTransaction(() -> claims.giveBack(caseId));

    assertThat(inboxOf(deputy)).extracting(InboxRow::caseId).contains(caseId);
  }

  private static RoleHolding holds(SignedIn login, LocalDate until) {
    RoleHolding held =
        RoleHolding.ofAccount(login.accountId(), Role.BRANCH_SECRETARY, branch.getId(), null, null);
    held.end(until);
    stack.inTransaction(() -> stack.entityManager().persist(held));
    return held;
  }

  private static void end(RoleHolding held) {
    stack.entityManager().find(RoleHolding.class, held.getId()).end(LocalDate.now(stack.clock()));
    stack.get(ReturningClaims.class).follow(RoleEnded.of(held));
  }

  @Test
  void aStrangerCannotDoTheStepByItsAddress() {
    String item = itemOf(atHandingOut());

    assertThatThrownBy(() -> as(stranger, () -> desk().begin(item)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(applicantLogin, () -> desk().begin(item)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(stranger, () -> desk().read(item)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(secretary, () -> desk().begin("no-such-item")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aStepSentTwiceIsDoneOnceAndTheSecondIsTold() {
    String caseId = atHandingOut();
    String item = itemOf(caseId);
    as(secretary, () -> handOut(item));

    assertThatThrownBy(() -> as(secretary, () -> handOut(item)))
        .satisfies(
            e ->
                assertThat(text(e)).contains("2026-03-02 09:00").contains("张书记").contains("只生效一次"));
    assertThatThrownBy(() -> as(deputy, () -> handOut(item)))
        .satisfies(e -> assertThat(text(e)).contains("张书记"));
    assertThat(kindsOf(caseId)).filteredOn("desk.step-completed"::equals).hasSize(2);
  }

  @Test
  void aFormSentTwiceHasOneEffect() {
    String submission = Ids.next();
    as(secretary, () -> stack.get(Submissions.class).once(submission));

    assertThatThrownBy(() -> as(secretary, () -> stack.get(Submissions.class).once(submission)))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(text(e)).contains("已经提交过"));
  }

  @Test
  void completionFollowsTheModelAndIsUndoneWithItsTransaction() {
    CaseFile file = start();
    String item = itemOf(file.getId());

    assertThatThrownBy(
            () ->
                as(
                    applicantLogin,
                    () -> {
                      desk().complete(desk().begin(item), Map.of());
                      throw new IllegalArgumentException("after completion");
                    }))
        .hasMessage("after completion");
    assertThat(itemOf(file.getId())).isEqualTo(item);
    assertThat(kindsOf(file.getId())).doesNotContain("desk.step-completed");

    as(applicantLogin, () -> desk().complete(desk().begin(item), Map.of()));
    assertThat(openSteps(file.getId()))
        .extracting(OpenStep::stepKey)
        .containsExactly(Lending.HAND_OUT);
  }

  @Test
  void aCancelledStepLeavesTheInbox() {
    CaseFile file = start();
    String item = itemOf(file.getId());
    String process =
        stack
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(file.getId())
            .singleResult()
            .getId();
    as(
        secretary,
        () -> stack.engine().getRuntimeService().deleteProcessInstance(process, "withdrawn"));

    assertThat(inboxOf(applicantLogin)).isEmpty();
    assertThatThrownBy(() -> as(applicantLogin, () -> desk().begin(item)))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("item.cancelled"));
  }

  @Test
  void aCaseThatMovesTakesItsOpenStepAlong() {
    String caseId = atHandingOut();
    as(
        secretary,
        () -> {
          stack.get(Cases.class).moveTo(caseId, otherBranch.getId());
          stack.get(WorkItems.class).replan(caseId);
        });

    assertThat(inboxOf(stranger)).extracting(InboxRow::caseId).contains(caseId);
    assertThat(inboxOf(secretary)).extracting(InboxRow::caseId).doesNotContain(caseId);
    as(
        secretary,
        () -> {
          stack.get(Cases.class).moveTo(caseId, branch.getId());
          stack.get(WorkItems.class).replan(caseId);
        });
  }

  @Test
  void theCaseSaysWhoHasItAndWhereItStands() {
    String caseId = atHandingOut();
    as(secretary, () -> desk().claim(itemOf(caseId)));

    assertThat(openSteps(caseId))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.assigneeName()).isEqualTo("张书记");
              assertThat(step.roleUnitName()).isEqualTo("第一支部");
              assertThat(step.step().title(Locale.ENGLISH)).isEqualTo("Hand it out");
            });
    CaseReader reader = stack.get(CaseReader.class);
    caller.enter(secretary, Messages.DEFAULT);
    Position position = reader.position(reader.see(caseId), reader.history(caseId));
    assertThat(position.active()).containsExactly(Lending.HAND_OUT);
    assertThat(position.done()).containsExactly("Start_Asked", Lending.ASK);
    assertThat(reader.told(reader.history(caseId)))
        .extracting(Entry::getKind)
        .noneMatch(kind -> kind.startsWith("engine."));
    assertThat(new String(reader.diagram(caseId), java.nio.charset.StandardCharsets.UTF_8))
        .contains(Lending.HAND_OUT);
  }

  @Test
  void aCaseIsReadByThosePersonallyOrOfficiallyConcernedOnly() {
    String caseId = atHandingOut();
    CaseReader reader = stack.get(CaseReader.class);

    for (SignedIn reading : List.of(applicantLogin, secretary)) {
      as(reading, () -> assertThat(reader.see(caseId).personName()).isEqualTo("𠮷田🙂"));
    }
    assertThatThrownBy(() -> as(stranger, () -> reader.see(caseId)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(stranger, () -> reader.diagram(caseId)))
        .isInstanceOf(AccessDenied.class);
    as(
        stranger,
        () ->
            assertThat(reader.latestCases(20)).extracting(CaseSummary::id).doesNotContain(caseId));
    as(
        secretary,
        () -> assertThat(reader.latestCases(20)).extracting(CaseSummary::id).contains(caseId));
    as(
        applicantLogin,
        () -> assertThat(reader.ownCases(20)).extracting(CaseSummary::id).containsExactly(caseId));
  }

  @Test
  void aCaseIsFoundByItsNumber() {
    CaseFile file = open();

    as(
        secretary,
        () ->
            assertThat(stack.get(CaseReader.class).byNumber(" " + file.getCaseNumber() + " "))
                .isEqualTo(file.getId()));
    assertThatThrownBy(
            () -> as(secretary, () -> stack.get(CaseReader.class).byNumber("借阅-1999-000001")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aDraftIsItsWritersAloneAndGoesWithTheStep() {
    String item = itemOf(atHandingOut());
    Drafts drafts = stack.get(Drafts.class);
    as(secretary, () -> drafts.save(item, Map.of("step:talkedOn_input", new String[] {"3月"})));
    as(
        secretary,
        () ->
            drafts.save(
                item,
                Map.of(
                    "step:talkedOn_input",
                    new String[] {"3月2日?"},
                    "step:to",
                    new String[] {"𠮷", "🙂"})));

    as(
        secretary,
        () ->
            assertThat(drafts.find(item).orElseThrow())
                .containsEntry("step:talkedOn_input", new String[] {"3月2日?"})
                .containsEntry("step:to", new String[] {"𠮷", "🙂"}));
    as(deputy, () -> assertThat(drafts.find(item)).isEmpty());
    assertThatThrownBy(() -> as(stranger, () -> drafts.save(item, Map.of())))
        .isInstanceOf(AccessDenied.class);

    as(secretary, () -> handOut(item));
    as(secretary, () -> assertThat(drafts.find(item)).isEmpty());
    assertThatThrownBy(() -> as(secretary, () -> drafts.save(item, Map.of())))
        .isInstanceOf(Refusal.class);
  }

  private CaseFile open() {
    return stack.inTransaction(
        () -> stack.get(Cases.class).open(Lending.KEY, applicant.getId(), branch.getId(), null));
  }

  private CaseFile start() {
    return stack.inTransaction(
        () -> {
          CaseFile file = open();
          stack.engine().getRuntimeService().startProcessInstanceByKey(Lending.KEY, file.getId());
          return file;
        });
  }

  private String atHandingOut() {
    String caseId = start().getId();
    as(applicantLogin, () -> desk().complete(desk().begin(itemOf(caseId)), Map.of()));
    return caseId;
  }

  private void handOut(String item) {
    desk().complete(desk().begin(item), Map.of());
  }

  private static TaskDesk desk() {
    return stack.get(TaskDesk.class);
  }

  private static String itemOf(String caseId) {
    return openSteps(caseId).get(0).itemId();
  }

  private static List<OpenStep> openSteps(String caseId) {
    return stack.get(CaseReader.class).openSteps(caseId);
  }

  private static List<Entry> events(String caseId) {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 100);
  }

  private static List<String> kindsOf(String caseId) {
    return events(caseId).stream().map(Entry::getKind).toList();
  }

  private List<InboxRow> inboxOf(SignedIn account) {
    caller.enter(account, Messages.DEFAULT);
    return stack.get(Inbox.class).page(InboxFilter.ALL, 0);
  }

  private static void as(SignedIn account, Runnable act) {
    caller.enter(account, Messages.DEFAULT);
    new ActingAccount(account.accountId(), account.displayName()).enter();
    try {
      stack.inTransaction(act);
    } finally {
      ActingAccount.leave();
    }
  }

  private static SignedIn login(String name, String personId, RoleAt... roles) {
    Account account =
        new Account("login-" + Ids.next(), personId, null, name, stack.clock().instant());
    stack.inTransaction(() -> stack.entityManager().persist(account));
    return new SignedIn(
        "login", account.getId(), name, personId, null, name, null, Set.of(roles), "token");
  }

  private static SignedIn withRoles(SignedIn login, Set<RoleAt> roles) {
    return new SignedIn(
        login.loginId(),
        login.accountId(),
        login.login(),
        login.personId(),
        null,
        login.displayName(),
        null,
        roles,
        login.formToken());
  }

  private static String text(Throwable refusal) {
    return ((Refusal) refusal).text(Messages.DEFAULT);
  }
}
