package org.wangju.feedback.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wangju.desk.CaseMessages;
import org.wangju.desk.WorkItem;
import org.wangju.documents.Original;
import org.wangju.feedback.Answer;
import org.wangju.feedback.Composition;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Paper;
import org.wangju.feedback.PauseGround;
import org.wangju.feedback.Reply;
import org.wangju.feedback.Scope;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

/** One piece of feedback, taken from step to step by those whose turn it is, as pages would. */
final class FeedbackRun {
  static final LocalDate DUE = LocalDate.of(2026, 7, 20);
  static final LocalDate FACT = LocalDate.of(2026, 6, 1);
  static final Original ORIGINAL = new Original("组织部档案室", 1, "王查验");

  private final Stack stack;
  private final TwoSides sides;
  private String caseId;
  private FeedbackKind kind;
  private String questionnaire;

  FeedbackRun(Stack stack, TwoSides sides) {
    this.stack = stack;
    this.sides = sides;
  }

  /** A request that is there, as one of a round. */
  FeedbackRun ofRequest(String id) {
    caseId = id;
    kind = FeedbackKind.REQUEST;
    return this;
  }

  /** The run of a case that others began. */
  FeedbackRun at(String existingId) {
    caseId = existingId;
    kind = feedback().getKind();
    return this;
  }

  FeedbackRun begun(Someone by, FeedbackKind begunKind) {
    kind = begunKind;
    boolean fromOrganization = kind.sender() == Side.ORGANIZATION;
    String organization = sides.organization().getId();
    String department = sides.department().getId();
    caseId =
        as(
            by,
            () ->
                stack
                    .get(FeedbackProcess.class)
                    .begin(
                        Ids.next(),
                        kind,
                        fromOrganization ? organization : department,
                        fromOrganization ? department : organization));
    return this;
  }

  FeedbackRun composed(Someone by, Someone... about) {
    return composed(by, composition(about));
  }

  FeedbackRun composed(Someone by, Composition written) {
    return done(by, () -> stack.get(SendingSteps.class).compose(item(), written));
  }

  Composition composition(Someone... about) {
    return composition(null, null, null, about);
  }

  Composition composition(
      String replaces, Opinion opinion, String withholdReason, Someone... about) {
    boolean breach = kind == FeedbackKind.BREACH;
    return new Composition(
        "了解有关情况",
        "请就下列人员在行业内的表现提供意见。",
        "党员教育管理",
        "党员教育管理工作条例",
        DUE,
        about.length == 0 ? Scope.NOBODY : Scope.PEOPLE,
        Arrays.stream(about).map(Someone::personId).toList(),
        null,
        replaces,
        breach ? FACT : null,
        opinion,
        breach ? sides.item() : null,
        breach ? "巡查记录 3 页" : null,
        withholdReason,
        questionnaire);
  }

  /** From here on a request goes out with that version of a questionnaire. */
  FeedbackRun asking(String questionnaireVersionId) {
    questionnaire = questionnaireVersionId;
    return this;
  }

  FeedbackRun begunAndSent(Someone officer, Someone... about) {
    return begun(officer, FeedbackKind.REQUEST).composed(officer, about);
  }

  FeedbackRun handedOver(Someone by) {
    return done(by, () -> stack.get(SendingSteps.class).handOver(item()));
  }

  FeedbackRun approved(Someone head) {
    return done(head, () -> stack.get(SendingSteps.class).approve(item()));
  }

  FeedbackRun returnedToAuthor(Someone head, String reason) {
    return done(head, () -> stack.get(SendingSteps.class).returnToAuthor(item(), reason));
  }

  FeedbackRun received(Someone clerk, String assigneeId) {
    return done(clerk, () -> stack.get(AnsweringSteps.class).receive(item(), assigneeId));
  }

  FeedbackRun returnedToSender(Someone clerk, String reason) {
    return done(clerk, () -> stack.get(AnsweringSteps.class).returnToSender(item(), reason));
  }

  FeedbackRun answered(Someone clerk, Answer answer) {
    return done(clerk, () -> stack.get(AnsweringSteps.class).answer(item(), answer));
  }

  static Answer allSay(Opinion opinion) {
    return new Answer("总体情况良好", opinion, Map.of(), null);
  }

  static Answer says(Someone person, Opinion opinion, String text) {
    return says(person, opinion, text, null);
  }

  static Answer says(Someone person, Opinion opinion, String text, String withholdReason) {
    return new Answer(
        "总体情况良好",
        Opinion.NO_OBJECTION,
        Map.of(person.personId(), new Answer.Line(opinion, text, "截图 1 份")),
        withholdReason);
  }

  FeedbackRun countersigned(Someone head) {
    return done(head, () -> stack.get(AnsweringSteps.class).countersign(item()));
  }

  FeedbackRun countersignedOnPaper(Someone head) {
    return done(head, () -> stack.get(AnsweringSteps.class).countersignOnPaper(item()));
  }

  FeedbackRun answerReturned(Someone head, String reason) {
    return done(head, () -> stack.get(AnsweringSteps.class).returnAnswer(item(), reason));
  }

  FeedbackRun answeredOnPaper(Someone officer, Answer answer) {
    return done(
        officer,
        () ->
            stack
                .get(AnsweringSteps.class)
                .registerPaperAnswer(caseId, answer, new Paper("组织部档案室", 2, "王查验")));
  }

  FeedbackRun extensionAsked(Someone clerk, LocalDate until) {
    return done(clerk, () -> stack.get(AnsweringSteps.class).askExtension(caseId, until, "核实需要时间"));
  }

  FeedbackRun extensionSettled(Someone officer, boolean granted) {
    return done(
        officer,
        () ->
            stack
                .get(AnsweringSteps.class)
                .settleExtension(item("Task_DecideExtension"), granted, "按期办理"));
  }

  FeedbackRun noted(Someone clerk) {
    return done(clerk, () -> stack.get(AnsweringSteps.class).note(item(), "已阅"));
  }

  FeedbackRun read(Someone person) {
    return done(person, () -> stack.get(HearingSteps.class).read(itemOf(person)));
  }

  FeedbackRun deliveredOnPaper(Someone officer, Someone person, LocalDate on) {
    return done(
        officer,
        () ->
            stack
                .get(HearingSteps.class)
                .deliverOnPaper(caseId, person.personId(), on, "当面送达", ORIGINAL));
  }

  FeedbackRun repliedOnPaper(Someone officer, Someone person, LocalDate on, String text) {
    return repliedOnPaper(officer, person, on, text, ORIGINAL);
  }

  FeedbackRun repliedOnPaper(
      Someone officer, Someone person, LocalDate on, String text, Original written) {
    return done(
        officer,
        () ->
            stack
                .get(HearingSteps.class)
                .replyOnPaper(
                    caseId, person.personId(), new Reply(text, "证人张三：情况属实"), on, written));
  }

  FeedbackRun replied(Someone person, String text) {
    return done(
        person,
        () -> stack.get(HearingSteps.class).reply(itemOf(person), new Reply(text, "证人张三：情况属实")));
  }

  FeedbackRun repliedLate(Someone person, String text) {
    return done(
        person, () -> stack.get(HearingSteps.class).replyLate(caseId, new Reply(text, null)));
  }

  FeedbackRun paused(Someone person, LocalDate until) {
    return done(
        person,
        () -> stack.get(HearingSteps.class).pause(itemOf(person), PauseGround.ABROAD, until));
  }

  FeedbackRun resumed(Someone person) {
    return done(person, () -> stack.get(HearingSteps.class).resume(itemOf(person)));
  }

  FeedbackRun withholdingSettled(Someone officer, boolean agreed) {
    return done(officer, () -> stack.get(DecidingSteps.class).settleWithholding(item(), agreed));
  }

  FeedbackRun renewalProposed(Someone officer) {
    return done(officer, () -> stack.get(DecidingSteps.class).proposeRenewal(caseId, "核查尚未结束"));
  }

  FeedbackRun renewalSettled(Someone officer, boolean agreed) {
    return done(
        officer,
        () -> stack.get(DecidingSteps.class).settleRenewal(item("Task_ConsentToRenewal"), agreed));
  }

  FeedbackRun accepted(Someone officer) {
    return acceptedExcept(officer, Map.of());
  }

  FeedbackRun acceptedExcept(Someone officer, Map<String, String> except) {
    return done(officer, () -> stack.get(DecidingSteps.class).accept(item(), except));
  }

  FeedbackRun returnedWithQuestions(Someone officer, String questions) {
    return done(
        officer, () -> stack.get(DecidingSteps.class).returnWithQuestions(item(), questions));
  }

  FeedbackRun rejected(Someone officer, String reason) {
    return done(officer, () -> stack.get(DecidingSteps.class).reject(item(), reason));
  }

  /** Reviews the first of the decisions to look at again. */
  FeedbackRun useReviewed(Someone officer, String result) {
    return done(
        officer,
        () -> stack.get(DecidingSteps.class).reviewUse(openItems().get(0).getId(), result));
  }

  FeedbackRun withdrawn(Someone by) {
    return done(by, () -> stack.get(FeedbackProcess.class).withdraw(caseId, "情况有变，不再需要"));
  }

  /** Runs what is due by the clock on that morning. */
  FeedbackRun on(String day) {
    ActingAccount.leave();
    stack.clock().set(java.time.LocalDateTime.parse(day + "T09:00"));
    stack.runDueJobs();
    return this;
  }

  /** Delivers what waits between cases, as nodes do every second. */
  FeedbackRun delivered() {
    ActingAccount.leave();
    CaseMessages messages = stack.get(CaseMessages.class);
    for (List<String> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
      waiting.forEach(id -> stack.inTransaction(() -> messages.deliver(id)));
    }
    return this;
  }

  /** The keys of what waits to be delivered between cases. */
  List<String> waiting() {
    return stack.inTransaction(stack.get(CaseMessages.class)::waiting);
  }

  private FeedbackRun done(Someone by, Runnable step) {
    as(
        by,
        () -> {
          step.run();
          return null;
        });
    return this;
  }

  private <T> T as(Someone by, java.util.concurrent.Callable<T> step) {
    sides.act(by);
    try {
      return stack.inTransaction(step);
    } finally {
      ActingAccount.leave();
    }
  }

  List<WorkItem> openItems() {
    return stack
        .entityManager()
        .createQuery(
            "select w from WorkItem w where w.caseId = :case and w.state = org.wangju.desk.WorkState.OPEN order by w.id",
            WorkItem.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** The only open item of the case. */
  WorkItem openItem() {
    List<WorkItem> open = openItems();
    if (open.size() != 1) {
      throw new AssertionError(
          "one open item expected: " + open.stream().map(WorkItem::getStepKey).toList());
    }
    return open.get(0);
  }

  String item() {
    return openItem().getId();
  }

  private String item(String step) {
    return openItems().stream()
        .filter(item -> item.getStepKey().equals(step))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private String itemOf(Someone person) {
    return openItems().stream()
        .filter(item -> person.personId().equals(item.getSubject()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  FeedbackCase feedback() {
    return stack.get(FeedbackRepository.class).get(caseId);
  }

  FeedbackSubject of(Someone person) {
    return stack.get(FeedbackRepository.class).subject(caseId, person.personId()).orElseThrow();
  }

  /** The kinds of what happened, without the way through the model. */
  List<String> happened() {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 500).stream()
        .map(entry -> entry.getKind())
        .filter(found -> found.startsWith("feedback."))
        .map(found -> found.substring("feedback.".length()))
        .toList();
  }

  boolean isRunning() {
    return stack
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .count()
        == 1;
  }

  String id() {
    return caseId;
  }
}
