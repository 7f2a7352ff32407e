package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseReader;
import org.wangju.desk.TaskDesk;
import org.wangju.feedback.AcceptedFeedback;
import org.wangju.feedback.AcceptedRow;
import org.wangju.feedback.Answer;
import org.wangju.feedback.AnsweredQuestions;
import org.wangju.feedback.FeedbackEvents;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.UsePurpose;
import org.wangju.feedback.UseRow;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.feedback.web.OwnFeedbackPage;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Who reads feedback and who acts on it, at every stage, whatever is above or beside them. */
class FeedbackAccessTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("经办");
  private final Someone head = sides.head();
  private final Someone outsider = sides.clerkOfOtherDepartment();
  private final Someone streamer = sides.streamer();
  private final Someone bystander = sides.member();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  /** Who may read the case as a whole, and of those who reads what the answering side wrote. */
  private String readers(FeedbackRun run) {
    Map<String, Someone> people = new LinkedHashMap<>();
    people.put("officer", officer);
    people.put("clerk", clerk);
    people.put("head", head);
    people.put("outsider", outsider);
    people.put("streamer", streamer);
    people.put("bystander", bystander);
    StringBuilder readers = new StringBuilder();
    people.forEach(
        (name, someone) -> {
          sides.act(someone);
          FeedbackReading reading = stack.get(FeedbackReading.class);
          if (reading.maySee(run.feedback())) {
            readers.append(name).append(reading.maySeeAnswer(run.feedback()) ? "+ " : " ");
          }
        });
    return readers.toString().strip();
  }

  @Test
  void aRequestIsReadBySenderAndDepartmentInTurn() {
    FeedbackRun run = new FeedbackRun(stack, sides).begun(officer, FeedbackKind.REQUEST);
    assertThat(readers(run)).as("a draft").isEqualTo("officer+");
    run.composed(officer, streamer);
    assertThat(readers(run)).as("sent").isEqualTo("officer clerk+ head+");
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "不实言论"));
    assertThat(readers(run)).as("answered, not signed").isEqualTo("officer clerk+ head+");
    run.countersigned(head);
    assertThat(readers(run)).as("signed: the department's access has ended").isEqualTo("officer+");
    assertThat(stack.get(FeedbackRepository.class).disclosures(run.id()))
        .singleElement()
        .satisfies(disclosure -> assertThat(disclosure.getEndedAt()).isNotNull());
    run.read(streamer).replied(streamer, "已说明").returnedWithQuestions(officer, "何时？");
    assertThat(readers(run)).as("asked again").isEqualTo("officer clerk+ head+");
  }

  /** The answer to the first press may be lost on its way. */
  @Test
  void whoSendsAStepAgainIsToldThatItIsDoneThoughTheCaseIsNoLongerTheirs() {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "不实言论"));
    String signing = run.openItem().getId();
    run.countersigned(head);
    sides.act(head);
    assertThat(stack.get(FeedbackReading.class).maySee(run.feedback())).isFalse();
    assertThatThrownBy(() -> stack.get(TaskDesk.class).read(signing))
        .isInstanceOfSatisfying(
            Refusal.class, done -> assertThat(done.text(Messages.DEFAULT)).contains("办结"));
    sides.act(outsider);
    denied(() -> stack.get(TaskDesk.class).read(signing));
  }

  @Test
  void aStatementIsReadByItsDepartmentUntilItIsSentAndByTheOrganizationFromThen() {
    FeedbackRun run = new FeedbackRun(stack, sides).begun(clerk, FeedbackKind.MERIT);
    run.composed(clerk, streamer);
    assertThat(readers(run)).isEqualTo("clerk+ head+");
    run.approved(head);
    assertThat(readers(run)).isEqualTo("officer+");
  }

  @Test
  void thePersonReadsNothingBeforeItIsOpenAndNothingThatIsWithheld() {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "核查中", "妨碍核查"))
        .countersigned(head);
    assertThat(own()).isEmpty();
    run.withholdingSettled(sides.officer("乙"), true);
    assertThat(own()).isEmpty();
    run.accepted(officer);
    assertThat(own()).isEmpty();
    run.on("2026-08-07");
    assertThat(own()).hasSize(1);
  }

  private static boolean isAbout(Someone person, Entry event) {
    return event.getKind().equals(FeedbackEvents.DISCLOSED)
        || person.personId().equals(event.getSubjectId());
  }

  private List<?> own() {
    return stack.get(FeedbackRepository.class).own(streamer.personId(), 10);
  }

  @Test
  void thePageAboutOneselfNamesWhoReadWhatAndTakesAsManyStatementsForManyAsForOne() {
    told("年度评优");
    List<String> one =
        stack.statements(() -> assertThat(ownReaders()).containsExactly("某区网信办 [年度评优]"));
    told("推荐");
    List<String> two =
        stack.statements(
            () -> assertThat(ownReaders()).containsExactly("某区网信办 [推荐]", "某区网信办 [推荐, 年度评优]"));
    assertThat(two).hasSameSizeAs(one);
  }

  /** Something that was asked about the streamer, accepted, and read for a decision. */
  private void told(String matter) {
    new FeedbackRun(stack, sides)
        .begunAndSent(officer, streamer)
        .received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "不实言论"))
        .countersigned(head)
        .read(streamer)
        .replied(streamer, "已说明")
        .accepted(officer);
    stack.clock().advance(Duration.ofMinutes(1));
    sides.act(officer);
    stack.inTransaction(() -> use(matter));
  }

  private List<AcceptedRow> use(String matter) {
    return stack
        .get(AcceptedFeedback.class)
        .read(streamer.personId(), sides.organization().getId(), UsePurpose.AWARD, matter);
  }

  /** For each piece of feedback about the streamer whom it was told, and what it was read for. */
  private List<String> ownReaders() {
    sides.act(streamer);
    OwnFeedbackPage page =
        new OwnFeedbackPage(
            stack.get(FeedbackRepository.class), stack.get(AnsweredQuestions.class), caller);
    return page.getRows().stream()
        .map(
            row ->
                page.disclosures(row).get(0).unitName()
                    + " "
                    + page.uses(row).stream().map(UseRow::matter).toList())
        .toList();
  }

  @Test
  void aPersonAtTheirStepReadsWhatIsAboutThemAndNothingOfTheOthers() {
    Someone other = sides.streamer();
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer, other);
    Answer both =
        new Answer(
            null,
            Opinion.NO_OBJECTION,
            Map.of(
                streamer.personId(), new Answer.Line(Opinion.OBJECTION, "甲的情况", null),
                other.personId(), new Answer.Line(Opinion.OBJECTION, "乙的情况", null)),
            null);
    run.received(clerk, null).answered(clerk, both).countersigned(head);

    sides.act(streamer);
    assertThat(see(run)).isNotNull();
    CaseReader reader = stack.get(CaseReader.class);
    assertThat(stack.inTransaction(() -> reader.historyForCaller(run.id())))
        .as("who has read about them; what is said they open first, which proves the delivery")
        .extracting(Entry::getKind)
        .containsExactly(FeedbackEvents.DISCLOSED);
    assertThat(stack.inTransaction(() -> reader.openStepsForCaller(run.id()))).isEmpty();

    run.read(streamer);
    sides.act(streamer);
    assertThat(stack.inTransaction(() -> reader.historyForCaller(run.id())))
        .hasSizeGreaterThan(2)
        .allMatch(event -> isAbout(streamer, event));
    sides.act(officer);
    assertThat(stack.inTransaction(() -> reader.openStepsForCaller(run.id()))).hasSize(2);
  }

  @Test
  void nobodyActsAtAStepThatIsNotTheirs() {
    FeedbackRun run = new FeedbackRun(stack, sides).begun(officer, FeedbackKind.REQUEST);
    denied(() -> run.composed(clerk, streamer));
    run.composed(officer, streamer);
    denied(() -> run.received(officer, null));
    denied(() -> run.received(outsider, null));
    denied(() -> run.received(head, null));
    run.received(clerk, null);
    denied(() -> run.withdrawn(clerk));
    denied(() -> run.answeredOnPaper(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION)));
    run.answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "不实言论"));
    denied(() -> run.countersigned(clerk));
    run.countersigned(head);
    denied(() -> run.read(bystander));
    denied(() -> run.deliveredOnPaper(head, streamer, FeedbackRun.FACT));
    run.read(streamer).replied(streamer, "已说明");
    denied(() -> run.accepted(clerk));
    denied(() -> run.accepted(streamer));
    run.accepted(officer);
  }

  private static void denied(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfAny(AccessDenied.class, java.util.NoSuchElementException.class);
  }

  @Test
  void acceptedFeedbackIsReadForADecisionByOfficersAlone() {
    for (Someone someone : List.of(clerk, head, outsider, streamer, bystander)) {
      sides.act(someone);
      assertThatThrownBy(() -> stack.inTransaction(() -> use("年度评优")))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void aDepartmentsCasePageClosesWithItsAnswer() {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    sides.act(clerk);
    assertThat(see(run)).isNotNull();
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(head);
    sides.act(clerk);
    assertThatThrownBy(() -> see(run)).isInstanceOf(AccessDenied.class);
    sides.act(officer);
    assertThat(see(run)).isNotNull();
  }

  private static Object see(FeedbackRun run) {
    return stack.inTransaction(() -> stack.get(CaseReader.class).see(run.id()));
  }
}
