package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
import org.wangju.desk.CaseReader;
import org.wangju.desk.Cases;
import org.wangju.directory.Unit;
import org.wangju.feedback.Disclosure;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.PartState;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.RoundPreview;
import org.wangju.feedback.RoundRepository;
import org.wangju.feedback.RoundRow;
import org.wangju.feedback.RoundScope;
import org.wangju.feedback.RoundState;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** One request to many departments: what each is told, what becomes of it, and how it ends. */
class RoundTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("经办");
  private final Someone head = sides.head();
  private final Someone streamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn", "bpmn/feedback-round.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @AfterAll
  static void everyElementWasPassed() {
    Set<String> passed =
        stack.engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
            .filter(activity -> activity.getProcessDefinitionKey().equals(RoundModel.KEY))
            .map(HistoricActivityInstance::getActivityId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Bpmn.readModelFromStream(RoundTest.class.getResourceAsStream("/bpmn/feedback-round.bpmn"))
            .getModelElementsByType(FlowNode.class)
            .stream()
            .map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(passed).isEqualTo(all);
  }

  private RoundRun run() {
    return new RoundRun(stack, sides).begun(officer);
  }

  private FeedbackRun request(RoundRun run, Unit department) {
    return new FeedbackRun(stack, sides).ofRequest(run.row(department).caseId());
  }

  private void answer(FeedbackRun request) {
    request
        .received(clerk, null)
        .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(head);
  }

  private static String outcome(String caseId) {
    return stack.get(Cases.class).get(caseId).getOutcome();
  }

  @Test
  void everyDepartmentIsToldOfItsOwnPeopleAndNothingGoesOutUnseen() {
    Unit other = sides.anotherDepartment(3);
    RoundRun run = run();
    RoundPreview preview =
        run.preview(
            officer,
            run.byName(sides.department(), streamer),
            run.everyone(other, sides.industryOf(other)));
    assertThat(preview.people()).isEqualTo(4);
    assertThat(preview.lines())
        .extracting(RoundPreview.Line::departmentName, RoundPreview.Line::people)
        .containsExactly(tuple(sides.department().getName(), 1), tuple(other.getName(), 3));
    assertThat(preview.lines().get(0).names()).containsExactly(streamer.name());

    run.sent(
        officer,
        run.byName(sides.department(), streamer),
        run.everyone(other, sides.industryOf(other)));
    assertThat(run.rows()).extracting(RoundRow::part).containsOnly(PartState.WAITING);

    run.errandsDone();
    assertThat(run.rows()).extracting(RoundRow::state).containsOnly(FeedbackState.AWAITING_RECEIPT);
    assertThat(disclosures(run.row(other)))
        .singleElement()
        .satisfies(told -> assertThat(told.getPeople()).isEqualTo(3))
        .satisfies(told -> assertThat(told.getUnitId()).isEqualTo(other.getId()));
    assertThat(stack.get(FeedbackRepository.class).subjects(run.row(sides.department()).caseId()))
        .singleElement()
        .satisfies(subject -> assertThat(subject.getPersonId()).isEqualTo(streamer.personId()));
    sides.act(clerk);
    assertThatThrownBy(() -> see(run.row(other).caseId())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> see(run.id())).isInstanceOf(AccessDenied.class);
    assertThat(see(run.row(sides.department()).caseId())).isNotNull();
  }

  private static List<Disclosure> disclosures(RoundRow row) {
    return stack.get(FeedbackRepository.class).disclosures(row.caseId());
  }

  private static Object see(String caseId) {
    return stack.inTransaction(() -> stack.get(CaseReader.class).see(caseId));
  }

  @Test
  void itEndsByItselfWhenTheLastHasAnswered() {
    Unit other = sides.anotherDepartment(1);
    RoundRun run = run();
    run.sent(
            officer,
            run.byName(sides.department(), streamer),
            run.everyone(other, sides.industryOf(other)))
        .errandsDone();
    answer(request(run, sides.department()));
    run.errandsDone();
    assertThat(run.round().getState()).isEqualTo(RoundState.RUNNING);
    assertThat(run.row(sides.department()).answeredOn()).isEqualTo("2026-07-08");

    request(run, other).withdrawn(officer);
    run.errandsDone();
    assertThat(run.round().getState()).isEqualTo(RoundState.COMPLETED);
    assertThat(outcome(run.id())).isEqualTo("completed");
    assertThat(run.happened())
        .contains("feedback.round-sent", "feedback.round-completed", "desk.case-closed");
    request(run, sides.department()).accepted(officer);
    run.errandsDone();
  }

  @Test
  void closedEarlyTakesBackWhatIsNotAnsweredAndKeepsWhatIs() {
    Unit late = sides.anotherDepartment(1);
    Unit unasked = sides.anotherDepartment(1);
    RoundRun run = run();
    run.sent(
        officer,
        run.byName(sides.department(), streamer),
        run.everyone(late, sides.industryOf(late)),
        run.everyone(unasked, sides.industryOf(unasked)));
    run.asked(sides.department()).asked(late);
    answer(request(run, sides.department()));

    assertThatThrownBy(() -> run.closedEarly(officer, " ")).isInstanceOf(Refusal.class);
    run.closedEarly(officer, "情况已明，不再征询").errandsDone();

    assertThat(outcome(run.id())).isEqualTo("closed-early");
    assertThat(run.row(sides.department()).state()).isEqualTo(FeedbackState.AWAITING_DECISION);
    assertThat(run.row(late).state()).isEqualTo(FeedbackState.WITHDRAWN);
    assertThat(request(run, late).feedback().getOutcomeReason()).isEqualTo("情况已明，不再征询");
    assertThat(disclosures(run.row(late)).get(0).getEndedAt()).isNotNull();
    assertThat(run.row(unasked).part()).isEqualTo(PartState.NOT_SENT);
    assertThat(run.row(unasked).caseId()).isNull();
  }

  @Test
  void anErrandTriedTwiceHappensOnce() {
    RoundRun run = run().sent(officer, ofStreamers(streamer));
    String errand = run.waiting().get(0);
    run.carriedOut(errand);
    String opened = run.row(sides.department()).caseId();
    run.carriedOut(errand);
    assertThat(run.row(sides.department()).caseId()).isEqualTo(opened);
    assertThat(run.waiting()).isEmpty();
    assertThat(
            stack
                .get(FeedbackRepository.class)
                .list(Set.of(sides.department().getId()), 0, 1000)
                .stream()
                .filter(row -> row.caseId().equals(opened)))
        .hasSize(1);
  }

  private RoundScope ofStreamers(Someone about) {
    return new RoundScope(sides.department().getId(), null, List.of(about.personId()));
  }

  @Test
  void anErrandThatFailedWaitsAndTheMatrixSaysSo() {
    RoundRun run = run().sent(officer, ofStreamers(streamer));
    String errand = run.waiting().get(0);
    stack.inTransaction(() -> stack.get(RoundErrands.class).postpone(errand));
    assertThat(run.row(sides.department()).delayed()).isTrue();
    assertThat(run.waiting()).isEmpty();
    stack.clock().set(LocalDateTime.parse("2026-07-08T09:02"));
    run.errandsDone();
    assertThat(run.row(sides.department()).delayed()).isFalse();
    assertThat(run.row(sides.department()).state()).isEqualTo(FeedbackState.AWAITING_RECEIPT);
  }

  @Test
  void whoLeftBeforeItWentOutIsToldToNobody() {
    Someone leaving = sides.streamer();
    RoundRun run = run().sent(officer, ofStreamers(leaving));
    sides.leaveIndustry(leaving, LocalDate.of(2026, 7, 8));
    run.errandsDone();
    assertThat(run.row(sides.department()).part()).isEqualTo(PartState.NOBODY_LEFT);
    assertThat(run.round().getState()).isEqualTo(RoundState.COMPLETED);
  }

  @Test
  void aDraftCanBeDroppedAndBadOnesAreRefused() {
    RoundRun run = run();
    assertRefused("refusal.departments", () -> run.sent(officer));
    assertRefused("refusal.reach", () -> run.sent(officer, ofStreamers(sides.member())));
    assertRefused(
        "refusal.industry",
        () -> run.sent(officer, run.everyone(sides.otherDepartment(), sides.industry())));
    assertRefused(
        "refusal.units", () -> run.sent(officer, run.byName(sides.organization(), streamer)));
    run.dropped(officer);
    assertThat(outcome(run.id())).isEqualTo("dropped");
    assertThat(run.waiting()).isEmpty();
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void aDepartmentIsRemindedOnceADayWhileItHasTheRequest() {
    RoundRun run = run().sent(officer, ofStreamers(streamer)).errandsDone();
    run.reminded(officer, sides.department());
    assertThat(run.row(sides.department()).remindedOn()).isEqualTo("2026-07-08");
    assertThat(request(run, sides.department()).happened()).contains("reminded");
    assertRefused("refusal.reminded", () -> run.reminded(officer, sides.department()));

    stack.clock().set(LocalDateTime.parse("2026-07-21T09:00"));
    assertThat(run.row(sides.department()).isLate(LocalDate.of(2026, 7, 21))).isTrue();
    run.reminded(officer, sides.department());
    answer(request(run, sides.department()));
    assertThat(run.row(sides.department()).isLate(LocalDate.of(2026, 7, 21))).isTrue();
    assertRefused("refusal.notThere", () -> run.reminded(officer, sides.department()));
  }

  @Test
  void officersOfTheUnitAloneRunARound() {
    RoundRun run = run().sent(officer, ofStreamers(streamer)).errandsDone();
    for (Someone someone : List.of(clerk, head, streamer, sides.clerkOfOtherDepartment())) {
      denied(() -> new RoundRun(stack, sides).begun(someone));
      denied(() -> run.closedEarly(someone, "不该"));
      denied(() -> run.reminded(someone, sides.department()));
    }
    TwoSides elsewhere = new TwoSides(stack, caller);
    denied(() -> run.closedEarly(elsewhere.officer("外"), "不该"));
  }

  private static void denied(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aDepartmentMergedBeforeItWasAskedIsAskedInTheOther() {
    Unit into = sides.anotherDepartment(1);
    Unit from = sides.anotherDepartment(2);
    RoundRun run = run();
    run.sent(
        officer,
        run.everyone(into, sides.industryOf(into)),
        run.everyone(from, sides.industryOf(from)));
    sides.merge(from, into, LocalDate.of(2026, 7, 8));
    run.errandsDone();
    assertThat(run.rows())
        .extracting(RoundRow::departmentName, RoundRow::people, RoundRow::state)
        .containsExactlyInAnyOrder(
            tuple(into.getName(), 1, FeedbackState.AWAITING_RECEIPT),
            tuple(into.getName(), 2, FeedbackState.AWAITING_RECEIPT));
  }

  @Test
  void aDepartmentMergedWithItsRequestOpenIsAnsweredByTheOther() {
    Unit into = sides.anotherDepartment(0);
    Unit from = sides.anotherDepartment(2);
    Someone former = sides.clerkOf(from);
    Someone successor = sides.clerkOf(into);
    RoundRun run = run();
    run.sent(officer, run.everyone(from, sides.industryOf(from))).errandsDone();
    FeedbackRun request = request(run, from);
    assertThat(sees(successor, request)).isFalse();

    sides.merge(from, into, LocalDate.of(2026, 7, 8));
    assertThat(sees(successor, request)).isTrue();
    denied(() -> request.received(former, null));
    assertThat(request.happened()).contains("unit-merged", "people-disclosed");
    assertThat(disclosures(run.row(into)))
        .extracting(Disclosure::getUnitId, told -> told.getEndedAt() == null)
        .containsExactlyInAnyOrder(tuple(from.getId(), false), tuple(into.getId(), true));

    request
        .received(successor, null)
        .answered(successor, FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(sides.headOf(into));
    run.errandsDone();
    assertThat(run.round().getState()).isEqualTo(RoundState.COMPLETED);
  }

  private boolean sees(Someone someone, FeedbackRun request) {
    sides.act(someone);
    return stack.get(FeedbackReading.class).maySee(request.feedback());
  }

  @Test
  void whoLeftMeanwhileIsCountedButNotTold() {
    Someone leaving = sides.streamer();
    RoundRun run = run();
    run.sent(officer, run.byName(sides.department(), streamer, leaving));
    sides.leaveIndustry(leaving, LocalDate.of(2026, 7, 8));
    run.errandsDone();
    assertThat(run.row(sides.department()).people()).isEqualTo(1);
    assertThat(run.row(sides.department()).leftMeanwhile()).isEqualTo(1);
    assertThat(stack.get(FeedbackRepository.class).subjects(run.row(sides.department()).caseId()))
        .extracting(FeedbackSubject::getPersonId)
        .containsExactly(streamer.personId());
  }

  @Test
  void aQuestionnaireGoesAlongInTheVersionThatWasPreviewed() {
    Question first = new Question("q1", QuestionKind.TEXT, "表现", "", true, List.of(), null, null);
    String questionnaire = sides.beginQuestionnaire("行业表现", first);
    String version = sides.publishQuestionnaire(questionnaire, first);
    RoundRun run = run().asking(version);
    assertThat(run.preview(officer, ofStreamers(streamer)).questionnaire().getId())
        .isEqualTo(version);
    run.sent(officer, ofStreamers(streamer));
    sides.publishQuestionnaire(
        questionnaire,
        first,
        new Question("q2", QuestionKind.TEXT, "其他", "", false, List.of(), null, null));
    run.errandsDone();
    assertThat(request(run, sides.department()).feedback().getQuestionnaireVersionId())
        .isEqualTo(version);
    assertThat(run.happened()).contains("feedback.questionnaire-attached");
    assertThat(request(run, sides.department()).happened()).contains("questionnaire-attached");

    RoundRun lost = run().asking("00000000-0000-0000-0000-000000000000");
    assertRefused("refusal.questionnaire", () -> lost.sent(officer, ofStreamers(streamer)));
  }

  @Test
  void twentyDepartmentsCostNoMoreStatementsThanTwo() {
    RoundRun small = run();
    small.sent(officer, departments(2)).errandsDone();
    RoundRun large = run();
    large.sent(officer, departments(20)).errandsDone();
    assertThat(large.rows()).hasSize(20).extracting(RoundRow::people).containsOnly(25);
    assertThat(stack.statements(large::rows)).hasSize(1);
    assertThat(previews(20)).isEqualTo(previews(2));
    assertThat(
            stack.statements(
                () ->
                    stack
                        .get(RoundRepository.class)
                        .list(Set.of(sides.organization().getId()), 0, 20)))
        .hasSize(1);
  }

  @Test
  void sendingAndAskingCostNoStatementForEachDepartmentOrPerson() {
    assertThat(sending(20)).isEqualTo(sending(2));
    assertThat(asking(25)).isEqualTo(asking(2));
  }

  private int sending(int departments) {
    RoundRun run = run();
    RoundScope[] scopes = departments(departments);
    return stack.statements(() -> run.sent(officer, scopes)).size();
  }

  private int asking(int people) {
    Unit department = sides.anotherDepartment(people);
    RoundRun run = run();
    run.sent(officer, run.everyone(department, sides.industryOf(department)));
    return stack.statements(() -> run.asked(department)).size();
  }

  private int previews(int departments) {
    RoundRun run = run();
    RoundScope[] scopes = departments(departments);
    return stack.statements(() -> run.preview(officer, scopes)).size();
  }

  private static final List<Unit> MANY = new ArrayList<>();

  private static RoundScope[] departments(int count) {
    while (MANY.size() < count) {
      MANY.add(sides.anotherDepartment(25));
    }
    return MANY.stream()
        .limit(count)
        .map(unit -> new RoundScope(unit.getId(), sides.industryOf(unit).getId(), List.of()))
        .toArray(RoundScope[]::new);
  }
}
