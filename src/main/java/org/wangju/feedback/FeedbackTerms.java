package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;
import org.wangju.rules.Rulebook;

/** The terms of feedback, by the rules under which a case runs and the working-day calendar. */
@ApplicationScoped
public class FeedbackTerms {
  private final FeedbackRules feedbackRules;
  private final Rulebook rules;
  private final Clock clock;
  private final Optional<String> body;

  protected FeedbackTerms() {
    this(null, null, null, Optional.empty());
  }

  /**
   * @param body the code of the coordinating body's unit; empty where there is none
   */
  @Inject
  public FeedbackTerms(
      FeedbackRules feedbackRules,
      Rulebook rules,
      Clock clock,
      @ConfigProperty(name = "wangju.feedback.escalation-body") Optional<String> body) {
    this.feedbackRules = feedbackRules;
    this.rules = rules;
    this.clock = clock;
    this.body = body;
  }

  /** The rules under which a case begins now. */
  String currentEditionId() {
    return feedbackRules.currentEditionId();
  }

  /** The last day for a reply to what was delivered on a day. */
  public LocalDate replyEnds(String caseId, LocalDate deliveredOn) {
    return latest(caseId, FeedbackRules.REPLY, Fact.DELIVERED, deliveredOn);
  }

  private LocalDate latest(String caseId, String limit, Fact from, LocalDate on) {
    Facts facts = feedbackRules.today().with(from, on);
    return feedbackRules.card(caseId, List.of(limit), facts).latest().orElseThrow();
  }

  /** Working days left until the last day; none when it has come. */
  int daysLeft(LocalDate endsOn) {
    LocalDate today = today();
    return endsOn.isAfter(today) ? rules.calendar().workingDaysBetween(today, endsOn).count() : 0;
  }

  /** The last day when the time runs again from today. */
  LocalDate afterPause(int daysLeft) {
    return daysLeft == 0 ? today() : rules.calendar().addWorkingDays(today(), daysLeft).date();
  }

  /**
   * The day on which a withholding that is agreed to today ends by itself.
   *
   * @param before when it was to end; null when it begins
   */
  LocalDate withholdingEnds(String caseId, LocalDate before) {
    return latest(
        caseId,
        FeedbackRules.WITHHOLDING,
        Fact.WITHHOLDING_AGREED,
        before == null ? today() : before);
  }

  /** The day on which the coordinating body hears that nothing came. */
  public LocalDate bodyIsTold(String caseId, LocalDate dueOn) {
    return latest(caseId, FeedbackRules.ESCALATION, Fact.ANSWER_DUE, dueOn);
  }

  /** The code of the coordinating body's unit. */
  public Optional<String> body() {
    return body;
  }

  /** The day that it is where the offices are. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
