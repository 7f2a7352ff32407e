package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangju.desk.Cases;
import org.wangju.desk.StepPlanners;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackRules;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.record.ActingAccount;
import org.wangju.rules.RuleCard;
import org.wangju.rules.Rulebook;
import org.wangju.rules.Severity;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** What each step of feedback, rounds and clearings rests on, with the date that follows. */
class StepCardsTest {
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
    stack.clock().set(java.time.LocalDateTime.parse("2026-05-01T09:00"));
    sides.publishList(LocalDate.of(2026, 5, 4));
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private FeedbackRun run() {
    return new FeedbackRun(stack, sides);
  }

  static Stream<Arguments> everyStepInBothLanguages() {
    return Stream.of(FeedbackModel.KEY, RoundModel.KEY, ClearingModel.KEY)
        .flatMap(
            key ->
                Bpmn.readModelFromStream(
                        StepCardsTest.class.getResourceAsStream("/bpmn/" + key + ".bpmn"))
                    .getModelElementsByType(UserTask.class)
                    .stream()
                    .flatMap(
                        task ->
                            Stream.of(Locale.CHINESE, Locale.ENGLISH)
                                .map(locale -> Arguments.of(key, task.getId(), locale))));
  }

  @ParameterizedTest
  @MethodSource("everyStepInBothLanguages")
  void everyStepSaysOnWhichRuleItRests(String key, String step, Locale locale) {
    RuleCard card =
        stack.inTransaction(
            () -> stack.get(StepPlanners.class).of(key).card(caseOf(key), step, subject(key)));
    assertThat(card.rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.edition()).isEqualTo("双向反馈工作规则（2026）"))
        .allSatisfy(row -> assertThat(row.article()).isNotBlank())
        .allSatisfy(row -> assertThat(row.sentence(locale)).isNotBlank().doesNotContain("{"));
  }

  private String caseOf(String key) {
    return switch (key) {
      case FeedbackModel.KEY -> run().begunAndSent(officer, streamer).id();
      case RoundModel.KEY -> new RoundRun(stack, sides).begun(officer).id();
      default -> stack.get(Cases.class).open(key, null, sides.organization().getId(), null).getId();
    };
  }

  private String subject(String key) {
    return key.equals(FeedbackModel.KEY) ? streamer.personId() : null;
  }

  private RuleCard card(FeedbackRun run) {
    WorkItem item = run.openItem();
    return stack.inTransaction(
        () ->
            stack
                .get(StepPlanners.class)
                .of(FeedbackModel.KEY)
                .card(run.id(), item.getStepKey(), item.getSubject()));
  }

  private static RuleCard.Row row(RuleCard card, String limit) {
    return card.row(limit).orElseThrow();
  }

  @Test
  void whoeverAnswersSeesTheLastDayAndWhenTheBodyIsTold() {
    FeedbackRun run = run().begunAndSent(officer, streamer);
    RuleCard card = card(run);
    assertThat(row(card, FeedbackRules.ANSWER).latest()).isEqualTo(FeedbackRun.DUE);
    assertThat(row(card, FeedbackRules.ESCALATION).latest()).isEqualTo("2026-07-27");
    assertThat(row(card, FeedbackRules.REMINDER).sentence(Locale.CHINESE)).contains("3个工作日");
    assertThat(card.overdue()).isFalse();

    run.on("2026-07-21");
    assertThat(row(card(run), FeedbackRules.ANSWER).overdue()).isTrue();
    assertThat(card(run).blocked()).as("a missed latest date never blocks").isFalse();
  }

  @Test
  void thePersonSeesUntilWhenToReplyAlsoAfterAPause() {
    FeedbackRun run =
        run()
            .begunAndSent(officer, streamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "直播中有不当言论"))
            .countersigned(head);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.READ_FEEDBACK);
    assertThat(row(card(run), FeedbackRules.REPLY).latest())
        .as("if read today")
        .isEqualTo("2026-07-15");

    run.read(streamer).on("2026-07-10");
    assertThat(card(run).latest()).contains(LocalDate.of(2026, 7, 15));

    run.paused(streamer, LocalDate.of(2026, 7, 20));
    assertThat(card(run).latest()).contains(LocalDate.of(2026, 7, 20));

    run.on("2026-07-16").resumed(streamer);
    assertThat(card(run).latest()).as("three days were left").contains(LocalDate.of(2026, 7, 21));
  }

  @Test
  void aSecondOfficerSeesWhenTheWithholdingEnds() {
    FeedbackRun run =
        run()
            .begunAndSent(officer, streamer)
            .received(clerk, null)
            .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "正在核查", "告知会妨碍核查"))
            .countersigned(head);
    assertThat(card(run).latest()).contains(LocalDate.of(2026, 8, 7));
  }

  @Test
  void aBreachWithoutItsItemIsBlockedAndSaysWhatIsMissing() {
    FeedbackRun run = run().begun(clerk, FeedbackKind.BREACH);
    RuleCard.Row row = row(card(run), FeedbackRules.BREACH_ITEM);
    assertThat(row.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(row.missing(Locale.CHINESE)).containsExactly("当日有效的清单条目", "证据");

    run.composed(clerk, streamer);
    assertThat(row(card(run), FeedbackRules.BREACH_ITEM).missing()).isEmpty();
  }

  @Test
  void theStepAndItsEventsNameTheRule() {
    FeedbackRun run = run().begunAndSent(officer, streamer);
    assertThat(run.openItem().getEdition()).isEqualTo("feedback-2026");
    assertThat(run.openItem().getArticle()).isEqualTo("6");
  }

  @Test
  void admissionDoesNotOfferTheRulesOfFeedback() {
    Rulebook rules = stack.get(Rulebook.class);
    assertThat(rules.editionIds())
        .extracting(id -> rules.edition(id).id())
        .containsExactlyElementsOf(List.of("2014", "2026"));
    assertThat(rules.reminderDays()).isEqualTo(3);
  }
}
