package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.feedback.MonitorRow;
import org.wangju.feedback.MonitoringAnswers;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** What the officer's monitor tells of how quickly departments answer. */
class AnswerTimesTest {
  private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
  private static final LocalDate TO = LocalDate.of(2026, 7, 31);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();

  private TwoSides sides;
  private Someone officer;
  private Someone streamer;

  @BeforeAll
  static void begin() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/feedback.bpmn", "bpmn/feedback-round.bpmn");
  }

  @BeforeEach
  void meet() {
    sides = new TwoSides(stack, caller);
    officer = sides.officer("甲");
    streamer = sides.streamer();
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private FeedbackRun sent() {
    return new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
  }

  private void answered(FeedbackRun request, String day) {
    stack.clock().set(LocalDateTime.parse(day + "T09:00"));
    request
        .received(sides.clerk("经办"), null)
        .answered(sides.clerk("经办"), FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(sides.head());
  }

  private List<MonitorRow> rows(Someone by, LocalDate from, LocalDate to) {
    sides.act(by);
    return stack.inTransaction(
        () ->
            stack
                .get(MonitoringAnswers.class)
                .rows(Set.of(sides.organization().getId()), from, to));
  }

  @Test
  void whatIsOpenLateAndInTimeIsCountedByDepartment() {
    FeedbackRun quick = sent();
    FeedbackRun slow = sent();
    FeedbackRun late = sent();
    sent();
    sent().withdrawn(officer);
    answered(quick, "2026-07-10");
    answered(slow, "2026-07-13");
    answered(late, "2026-07-22");

    assertThat(rows(officer, FROM, TO))
        .containsExactly(new MonitorRow(sides.department().getName(), 4, 1, 1, 3, 5.0, 50));
    assertThat(rows(officer, FROM.minusMonths(2), FROM)).as("sent in no such period").isEmpty();
  }

  @Test
  void aMedianOfTwoLiesBetweenThemAndNothingIsSaidOfNothing() {
    FeedbackRun one = sent();
    assertThat(rows(officer, FROM, TO))
        .containsExactly(new MonitorRow(sides.department().getName(), 1, 1, 0, 0, null, null));
    FeedbackRun other = sent();
    answered(one, "2026-07-09");
    answered(other, "2026-07-10");
    assertThat(rows(officer, FROM, TO))
        .singleElement()
        .satisfies(row -> assertThat(row.medianDays()).isEqualTo(1.5))
        .satisfies(row -> assertThat(row.inTimePercent()).isEqualTo(100));
  }

  @Test
  void itIsOneStatementForAnyNumberOfRequestsAndOfficersAlone() {
    sent();
    sent();
    sides.act(officer);
    assertThat(
            stack.statements(() -> rows(officer, FROM, TO)).stream()
                .filter(
                    statement ->
                        statement.toUpperCase(java.util.Locale.ROOT).contains("FEEDBACK_CASE")))
        .hasSize(1);
    for (Someone someone : List.of(sides.clerk("经办"), sides.head(), streamer)) {
      assertThatThrownBy(() -> rows(someone, FROM, TO)).isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> rows(officer, TO, FROM)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rows(officer, FROM.minusYears(4), TO)).isInstanceOf(Refusal.class);
  }
}
