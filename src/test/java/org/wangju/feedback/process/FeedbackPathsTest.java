package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseMessages;
import org.wangju.desk.WorkItem;
import org.wangju.directory.Role;
import org.wangju.directory.UnitMerged;
import org.wangju.feedback.AcceptedFeedback;
import org.wangju.feedback.AcceptedRow;
import org.wangju.feedback.Composition;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.UsePurpose;
import org.wangju.feedback.Weight;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/**
 * Every way through the model, with the application's own beans; together they pass every element.
 */
class FeedbackPathsTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone otherOfficer = sides.officer("乙");
  private final Someone clerk = sides.clerk("经办");
  private final Someone head = sides.head();
  private final Someone streamer = sides.streamer();
  private final Someone otherStreamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn", "bpmn/feedback-round.bpmn");
    stack.clock().set(java.time.LocalDateTime.parse("2026-05-01T09:00"));
    sides.publishList(LocalDate.of(2026, 5, 4));
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @AfterAll
  static void everyElementWasPassed() {
    Set<String> passed =
        stack.engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
            .filter(activity -> activity.getProcessDefinitionKey().equals(FeedbackModel.KEY))
            .map(HistoricActivityInstance::getActivityId)
            .filter(id -> !id.endsWith("#multiInstanceBody"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Bpmn.readModelFromStream(FeedbackPathsTest.class.getResourceAsStream("/bpmn/feedback.bpmn"))
            .getModelElementsByType(FlowNode.class)
            .stream()
            .map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(passed).isEqualTo(all);
  }

  private FeedbackRun run() {
    return new FeedbackRun(stack, sides);
  }

  /** A request about two people of whom one is objected to. */
  private FeedbackRun objectedTo() {
    return run()
        .begunAndSent(officer, streamer, otherStreamer)
        .received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "直播中有不当言论"))
        .countersigned(head);
  }

  @Test
  void aRequestOfARoundIsBornSentAndGoesItsWay() {
    RoundRun round = new RoundRun(stack, sides).begun(officer);
    round.sent(officer, round.byName(sides.department(), streamer)).errandsDone();
    FeedbackRun run = run().ofRequest(round.row(sides.department()).caseId());
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.RECEIVE_FEEDBACK);
    assertThat(run.openItem().getDueOn()).isEqualTo(FeedbackRun.DUE);
    assertThat(run.happened()).startsWith("asked-in-round", "sent", "people-disclosed");
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(head)
        .accepted(officer);
    assertThat(run.isRunning()).isFalse();
  }

  @Test
  void aRequestIsAnsweredHeardAndAccepted() {
    FeedbackRun run = run().begunAndSent(officer, streamer, otherStreamer);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.RECEIVE_FEEDBACK);
    assertThat(run.openItem().getRole()).isEqualTo(Role.REGULATOR_CLERK);
    assertThat(run.openItem().getDueOn()).isEqualTo(FeedbackRun.DUE);

    run.received(clerk, clerk.accountId());
    assertThat(run.openItem().getAssigneeId()).isEqualTo(clerk.accountId());

    run.answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "直播中有不当言论"));
    assertThat(run.openItem().getRole()).isEqualTo(Role.REGULATOR_HEAD);

    run.countersigned(head);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.READ_FEEDBACK);
    assertThat(run.openItem().getPersonId()).isEqualTo(streamer.personId());

    run.read(streamer);
    assertThat(run.openItem().getDueOn()).as("five working days").isEqualTo("2026-07-15");

    run.replied(streamer, "当日系转述他人的话");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.DECIDE_FEEDBACK);

    run.accepted(officer);
    assertThat(run.isRunning()).isFalse();
    assertThat(run.of(streamer).getWeight()).isEqualTo(Weight.ACCEPTED);
    assertThat(run.happened())
        .containsExactly(
            "sent",
            "people-disclosed",
            "received",
            "answered",
            "countersigned",
            "said",
            "said",
            "delivered",
            "replied",
            "weighed",
            "weighed",
            "accepted");
  }

  @Test
  void whoAnsweredDoesNotCountersign() {
    Someone both = sides.clerkAndHead();
    FeedbackRun run =
        run()
            .begunAndSent(officer, streamer)
            .received(both, null)
            .answered(both, FeedbackRun.allSay(Opinion.NO_OBJECTION));
    assertThatThrownBy(() -> run.countersigned(both)).isInstanceOf(Refusal.class);
    run.answerReturned(head, "请补充时间")
        .answered(clerk, FeedbackRun.allSay(Opinion.NOT_KNOWN))
        .countersigned(head);
    assertThat(run.openItem().getStepKey())
        .as("nobody need answer to what says nothing")
        .isEqualTo(Elements.DECIDE_FEEDBACK);
  }

  @Test
  void silenceIsRecordedAndALateReplyIsTakenAndMarked() {
    FeedbackRun run = objectedTo().read(streamer).on("2026-07-15");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.REPLY_TO_FEEDBACK);

    run.on("2026-07-16");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.DECIDE_FEEDBACK);
    assertThat(run.of(streamer).getSilentOn()).isEqualTo("2026-07-16");

    run.repliedLate(streamer, "此前在外出差");
    assertThat(run.of(streamer).isRepliedLate()).isTrue();
    run.rejected(officer, "证据不足");
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.REJECTED);
    assertThat(run.of(streamer).getWeight()).isEqualTo(Weight.REJECTED);
  }

  @Test
  void theTimeStandsStillWhileThePersonIsAway() {
    FeedbackRun run = objectedTo().read(streamer).on("2026-07-10");
    run.paused(streamer, LocalDate.of(2026, 7, 20));
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.RESUME_REPLY);

    run.on("2026-07-16");
    run.resumed(streamer);
    assertThat(run.openItem().getDueOn()).as("three days were left").isEqualTo("2026-07-21");

    run.paused(streamer, LocalDate.of(2026, 7, 27)).on("2026-07-27");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.REPLY_TO_FEEDBACK);
    run.replied(streamer, "已说明");
  }

  @Test
  void deliveryOnPaperCountsFromTheReceipt() {
    FeedbackRun run = objectedTo().on("2026-07-10");
    run.deliveredOnPaper(officer, streamer, LocalDate.of(2026, 7, 9));
    assertThat(run.openItem().getDueOn()).isEqualTo("2026-07-16");
  }

  @Test
  void aRequestIsReturnedToItsSenderAndWithdrawn() {
    FeedbackRun run = run().begunAndSent(officer, streamer).returnedToSender(clerk, "不属于本部门职责");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.COMPOSE_FEEDBACK);
    assertThat(run.feedback().getReturnReason()).isEqualTo("不属于本部门职责");
    run.composed(officer, streamer).withdrawn(officer);
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.WITHDRAWN);
    assertThat(run.isRunning()).isFalse();
  }

  @Test
  void anAnswerIsReturnedWithQuestions() {
    FeedbackRun run =
        objectedTo()
            .read(streamer)
            .replied(streamer, "不属实")
            .returnedWithQuestions(officer, "何时何地？");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.ANSWER_FEEDBACK);
    run.answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "6 月 1 日晚的直播"))
        .countersigned(head);
    assertThat(run.openItem().getStepKey())
        .as("what is new is heard anew")
        .isEqualTo(Elements.READ_FEEDBACK);
  }

  @Test
  void aLateAnswerIsReportedToTheHeadAndThenToTheBody() {
    FeedbackRun run = run().begunAndSent(officer, streamer).received(clerk, null);
    run.on("2026-07-21");
    assertThat(run.happened()).contains("told-head").doesNotContain("told-body");
    run.on("2026-07-27");
    assertThat(run.happened()).contains("told-body");
    run.answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION));
    assertThat(run.feedback().isAnsweredLate()).isTrue();
  }

  @Test
  void anExtensionMovesTheLastDayAndItsTimers() {
    FeedbackRun run = run().begunAndSent(officer, streamer).received(clerk, null);
    run.extensionAsked(clerk, LocalDate.of(2026, 7, 31)).extensionSettled(officer, true);
    assertThat(run.openItem().getDueOn()).isEqualTo("2026-07-31");
    run.on("2026-07-21");
    assertThat(run.happened()).doesNotContain("told-head");
    run.extensionAsked(clerk, LocalDate.of(2026, 8, 31)).extensionSettled(officer, false);
    assertThat(run.openItem().getDueOn()).isEqualTo("2026-07-31");
  }

  @Test
  void aStampedAnswerOnPaperIsRegisteredForTheDepartment() {
    FeedbackRun run = run().begunAndSent(officer, streamer).received(clerk, null);
    run.answeredOnPaper(officer, FeedbackRun.allSay(Opinion.NO_OBJECTION));
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.DECIDE_FEEDBACK);
    assertThat(run.feedback().getPaperPlace()).isEqualTo("组织部档案室");
  }

  @Test
  void whatMayConcernDisciplineIsHandedOverAndForgotten() {
    FeedbackRun run = run().begunAndSent(officer, streamer).received(clerk, null);
    run.answered(clerk, FeedbackRun.allSay(Opinion.HANDED_OVER));
    assertThat(run.isRunning()).isFalse();
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.HANDED_OVER);
    assertThat(run.feedback().getAnswerText()).isNull();

    FeedbackRun draft = run().begun(clerk, FeedbackKind.BREACH).composed(clerk, streamer);
    draft.returnedToAuthor(head, "可能涉及违纪").handedOver(clerk);
    assertThat(draft.feedback().getText()).isNull();
    assertThat(draft.isRunning()).isFalse();
  }

  @Test
  void aBreachIsSignedHeardAndReturnedToItsAuthor() {
    FeedbackRun run = run().begun(clerk, FeedbackKind.BREACH).composed(clerk, streamer);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.APPROVE_FEEDBACK);
    run.approved(head).read(streamer).replied(streamer, "已整改");
    assertThat(run.openItem().getRole()).isEqualTo(Role.OFFICER);
    run.returnedWithQuestions(officer, "整改结果如何？");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.COMPOSE_FEEDBACK);
    run.composed(clerk, streamer).approved(head).read(streamer).replied(streamer, "如上");
    run.accepted(officer);
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.ACCEPTED);
  }

  @Test
  void helpIsAskedForWithTheSidesSwapped() {
    FeedbackRun run = run().begun(clerk, FeedbackKind.HELP).composed(clerk).approved(head);
    assertThat(run.openItem().getRole()).isEqualTo(Role.OFFICER);
    run.received(officer, null).answered(officer, FeedbackRun.allSay(null));
    assertThatThrownBy(() -> run.countersigned(officer)).isInstanceOf(Refusal.class);
    run.countersigned(otherOfficer);
    assertThat(run.openItem().getRole()).isEqualTo(Role.REGULATOR_CLERK);
    run.accepted(clerk);
    assertThat(run.isRunning()).isFalse();
  }

  @Test
  void newsIsNoted() {
    FeedbackRun run =
        run().begun(officer, FeedbackKind.COMMENDATION).composed(officer, streamer).noted(clerk);
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.NOTED);
  }

  @Test
  void withheldFeedbackLowersNoGradeAndEndsByItself() {
    FeedbackRun run =
        run()
            .begunAndSent(officer, streamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "正在核查", "告知会妨碍核查"))
            .countersigned(head);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.CONSENT_TO_WITHHOLD);
    run.withholdingSettled(otherOfficer, true);
    assertThat(run.of(streamer).getWithheldUntil()).isEqualTo("2026-08-07");
    run.accepted(officer);
    assertThat(accepted(streamer)).singleElement().returns(false, AcceptedRow::isMayLowerGrade);

    run.renewalProposed(officer);
    assertThatThrownBy(() -> run.renewalSettled(officer, true)).isInstanceOf(Refusal.class);
    run.renewalSettled(otherOfficer, true).on("2026-08-07");
    assertThat(run.of(streamer).isWithheld()).isTrue();
    stack.clock().set(java.time.LocalDateTime.parse("2026-08-08T09:00"));
    run.on("2026-09-08");
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.READ_FEEDBACK);
    run.read(streamer).replied(streamer, "说明").accepted(officer);
    assertThat(run.isRunning()).isFalse();
    assertThat(accepted(streamer)).singleElement().returns(true, AcceptedRow::isMayLowerGrade);
  }

  private java.util.List<AcceptedRow> accepted(Someone person) {
    sides.act(otherOfficer);
    return stack.inTransaction(
        () ->
            stack
                .get(AcceptedFeedback.class)
                .read(
                    person.personId(),
                    sides.organization().getId(),
                    UsePurpose.EVALUATION,
                    "2026 年度民主评议"));
  }

  @Test
  void moreOfItCostsNoMoreStatements() {
    acceptedOnce();
    int one = statementsToRead(1);
    acceptedOnce();
    acceptedOnce();
    assertThat(statementsToRead(3)).isEqualTo(one);
  }

  private void acceptedOnce() {
    objectedTo().read(streamer).replied(streamer, "不属实").accepted(officer);
  }

  private int statementsToRead(int pieces) {
    return stack.statements(() -> assertThat(accepted(streamer)).hasSize(pieces)).size();
  }

  @Test
  void aCorrectionReplacesWhatWasUsedAndAsksWhoeverDecidedOnIt() {
    FeedbackRun earlier = objectedTo().read(streamer).replied(streamer, "不属实").accepted(officer);
    assertThat(accepted(streamer)).hasSize(1);

    FeedbackRun run = corrected(earlier, streamer).accepted(officer);
    assertThat(run.openItems()).as("until the earlier case has changed").isEmpty();
    assertThat(accepted(streamer)).as("used in between").hasSize(2);

    run.delivered();
    assertThat(earlier.of(streamer).getWeight()).isEqualTo(Weight.REPLACED);
    assertThat(earlier.happened()).endsWith("corrected", "weighed");
    assertThat(run.openItems())
        .as("one for each use, the one in between too")
        .hasSize(2)
        .extracting(WorkItem::getStepKey)
        .containsOnly(Elements.REVIEW_USE);

    run.useReviewed(otherOfficer, "评议等次不受影响").useReviewed(otherOfficer, "同上");
    assertThat(run.isRunning()).isFalse();
    assertThat(accepted(streamer)).extracting(AcceptedRow::caseId).containsExactly(run.id());
  }

  /** A correction of what was said about some of those whom the earlier feedback names. */
  private FeedbackRun corrected(FeedbackRun earlier, Someone... about) {
    FeedbackRun run = run().begun(clerk, FeedbackKind.CORRECTION);
    return run.composed(clerk, run.composition(earlier.id(), Opinion.NO_OBJECTION, null, about))
        .approved(head);
  }

  @Test
  void aCorrectionNamesWhomItWasSaidOfAlsoOnceTheyHaveLeft() {
    FeedbackRun earlier =
        run()
            .begunAndSent(officer, streamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.allSay(Opinion.NOT_KNOWN))
            .countersigned(head)
            .accepted(officer);
    sides.leaveIndustry(streamer, LocalDate.of(2026, 7, 8));
    SendingSteps steps = stack.get(SendingSteps.class);
    assertThat(stack.inTransaction(() -> steps.namedIn(earlier.id(), streamer.name())))
        .containsExactly(streamer.personId());
    assertRefused(
        "refusal.names",
        () -> stack.inTransaction(() -> steps.namedIn(earlier.id(), otherStreamer.name())));
    assertRefused(
        "refusal.replaces", () -> stack.inTransaction(() -> steps.namedIn(null, streamer.name())));
    corrected(earlier, streamer);
  }

  @Test
  void aCorrectionThatIsWithheldReplacesNothingBeforeThePersonWasHeard() {
    FeedbackRun earlier =
        run()
            .begunAndSent(officer, streamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
            .countersigned(head)
            .accepted(officer);
    FeedbackRun run = run().begun(clerk, FeedbackKind.CORRECTION);
    run.composed(clerk, run.composition(earlier.id(), Opinion.OBJECTION, "告知会妨碍核查", streamer))
        .approved(head)
        .withholdingSettled(otherOfficer, true)
        .accepted(officer)
        .delivered();
    assertThat(earlier.of(streamer).getWeight()).isEqualTo(Weight.ACCEPTED);

    run.on("2026-08-07").read(streamer).replied(streamer, "不属实").rejected(officer, "证据不足");
    assertThat(run.isRunning()).isFalse();
    assertThat(earlier.of(streamer).getWeight()).as("still counts").isEqualTo(Weight.ACCEPTED);
    assertThat(accepted(streamer)).extracting(AcceptedRow::caseId).containsExactly(earlier.id());
  }

  @Test
  void theEarlierCaseChangesOnceThoughItsTransactionFailed() {
    FeedbackRun earlier = objectedTo().read(streamer).replied(streamer, "不属实").accepted(officer);
    FeedbackRun run = corrected(earlier, streamer).accepted(officer);
    String message = run.waiting().get(0);

    ActingAccount.leave();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> {
                      stack.get(CaseMessages.class).deliver(message);
                      throw new IllegalStateException("killed before the commit");
                    }))
        .hasMessage("killed before the commit");
    assertThat(earlier.of(streamer).getWeight()).isEqualTo(Weight.ACCEPTED);
    assertThat(earlier.happened()).doesNotContain("corrected");

    run.delivered();
    stack.inTransaction(() -> stack.get(CaseMessages.class).deliver(message));
    assertThat(earlier.happened()).containsOnlyOnce("corrected");
    assertThat(run.waiting()).isEmpty();
    assertThat(run.isRunning()).as("nobody had used it").isFalse();
  }

  @Test
  void aCorrectionIsAcceptedPersonByPersonAndReplacesOnlyWhatItCorrects() {
    FeedbackRun earlier =
        run()
            .begunAndSent(officer, streamer, otherStreamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.allSay(Opinion.NOT_KNOWN))
            .countersigned(head)
            .accepted(officer);
    FeedbackRun run =
        corrected(earlier, streamer, otherStreamer)
            .acceptedExcept(officer, Map.of(otherStreamer.personId(), "没有依据"))
            .delivered();
    assertThat(run.of(otherStreamer).getWeight()).isEqualTo(Weight.REJECTED);
    assertThat(earlier.of(streamer).getWeight()).isEqualTo(Weight.REPLACED);
    assertThat(earlier.of(otherStreamer).getWeight()).as("stands").isEqualTo(Weight.ACCEPTED);
    assertThat(earlier.feedback().getReplacedById()).isNull();

    FeedbackRun again = run().begun(clerk, FeedbackKind.CORRECTION);
    assertRefused(
        "refusal.notSaidBefore",
        () ->
            again.composed(
                clerk, again.composition(earlier.id(), Opinion.FAVOURABLE, null, streamer)));
    again
        .composed(clerk, again.composition(earlier.id(), Opinion.NO_OBJECTION, null, otherStreamer))
        .approved(head)
        .accepted(officer)
        .delivered();
    assertThat(earlier.feedback().getReplacedById()).isEqualTo(again.id());
    assertRefused("refusal.replaces", () -> corrected(earlier, otherStreamer));
  }

  @Test
  void aListIsAcceptedOfSomeAndRefusedOfOthers() {
    FeedbackRun run =
        run()
            .begunAndSent(officer, streamer, otherStreamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
            .countersigned(head);
    assertRefused(
        "refusal.allExcepted",
        () ->
            run.acceptedExcept(
                officer, Map.of(streamer.personId(), "不实", otherStreamer.personId(), "不实")));
    run.acceptedExcept(officer, Map.of(otherStreamer.personId(), "另有来源"));
    assertThat(run.of(otherStreamer).getWeightReason()).isEqualTo("另有来源");
    assertThat(accepted(streamer)).hasSize(1);
    assertThat(accepted(otherStreamer)).as("serves no decision").isEmpty();
  }

  @Test
  void newsOfTheOrganizationIsCorrectedOnceItIsNoted() {
    FeedbackRun news =
        run().begun(officer, FeedbackKind.COMMENDATION).composed(officer, streamer).noted(clerk);
    FeedbackRun run = run().begun(officer, FeedbackKind.ORGANIZATION_CORRECTION);
    run.composed(officer, run.composition(news.id(), null, null, streamer))
        .noted(clerk)
        .delivered();
    assertThat(news.of(streamer).getWeight()).isEqualTo(Weight.REPLACED);
    assertThat(news.feedback().getReplacedById()).isEqualTo(run.id());
    assertThat(news.happened()).endsWith("corrected", "weighed");
  }

  @Test
  void nobodyCorrectsWhatTheOtherSideSaid() {
    FeedbackRun answered = objectedTo().read(streamer).replied(streamer, "不属实").accepted(officer);
    FeedbackRun run = run().begun(officer, FeedbackKind.ORGANIZATION_CORRECTION);
    assertRefused(
        "refusal.replaces",
        () -> run.composed(officer, run.composition(answered.id(), null, null, streamer)));
  }

  @Test
  void theReviewFollowsTheUnitThatDecided() {
    FeedbackRun earlier = objectedTo().read(streamer).replied(streamer, "不属实").accepted(officer);
    accepted(streamer);
    FeedbackRun run = corrected(earlier, streamer).accepted(officer).delivered();
    String into = new TwoSides(stack, caller).organization().getId();
    sides.act(officer);
    stack.inTransaction(
        () ->
            stack
                .get(FollowingDepartments.class)
                .follow(new UnitMerged(run.openItem().getRoleUnitId(), into)));
    assertThat(run.openItem().getRoleUnitId()).isEqualTo(into);
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void whoLeftTheIndustryMeanwhileIsNotAnsweredAbout() {
    FeedbackRun run = run().begunAndSent(officer, streamer, otherStreamer).received(clerk, null);
    sides.leaveIndustry(otherStreamer, LocalDate.of(2026, 7, 8));
    run.answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION));
    assertThat(run.of(otherStreamer).isLeftIndustry()).isTrue();
    assertThat(run.of(otherStreamer).getOpinion()).isNull();
  }

  @Test
  void aBreachNamesAnItemInForceOnTheDayOfTheFactWithEvidence() {
    FeedbackRun run = run().begun(clerk, FeedbackKind.BREACH);
    Composition complete = run.composition(streamer);
    for (Composition lacking :
        List.of(
            fact(complete, LocalDate.of(2026, 5, 3), complete.listItemId(), "记录"),
            fact(complete, FeedbackRun.FACT, null, "记录"),
            fact(complete, FeedbackRun.FACT, complete.listItemId(), " "))) {
      assertThatThrownBy(() -> run.composed(clerk, lacking))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.breach"));
    }
    run.composed(clerk, complete);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.APPROVE_FEEDBACK);
  }

  private static Composition fact(
      Composition whole, LocalDate factOn, String listItemId, String evidence) {
    return new Composition(
        whole.title(),
        whole.text(),
        whole.purpose(),
        whole.ground(),
        whole.dueOn(),
        whole.scope(),
        whole.personIds(),
        null,
        null,
        factOn,
        null,
        listItemId,
        evidence,
        null,
        null);
  }

  @Test
  void nobodyBeyondTheDepartmentsIndustryIsNamed() {
    FeedbackRun run = run().begun(officer, FeedbackKind.REQUEST);
    assertThatThrownBy(() -> run.composed(officer, streamer, sides.member()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.reach"));
  }
}
