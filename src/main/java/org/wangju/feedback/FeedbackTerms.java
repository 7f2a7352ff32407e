package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.rules.Rulebook;

/** The terms of feedback, which are settings, reckoned by the working-day calendar. */
@ApplicationScoped
public class FeedbackTerms {
  private final Rulebook rules;
  private final Clock clock;
  private final int replyDays;
  private final int withholdingDays;
  private final int escalationDays;
  private final Optional<String> body;

  protected FeedbackTerms() {
    this(null, null, 0, 0, 0, Optional.empty());
  }

  /**
   * @param replyDays working days for the person's reply, from proven delivery
   * @param withholdingDays days after which a withholding ends by itself
   * @param escalationDays working days after the last day at which the coordinating body is told
   * @param body the code of that body's unit; empty where there is none
   */
  @Inject
  public FeedbackTerms(
      Rulebook rules,
      Clock clock,
      @ConfigProperty(name = "wangju.feedback.reply-days", defaultValue = "5") int replyDays,
      @ConfigProperty(name = "wangju.feedback.withholding-days", defaultValue = "30")
          int withholdingDays,
      @ConfigProperty(name = "wangju.feedback.escalation-days", defaultValue = "5")
          int escalationDays,
      @ConfigProperty(name = "wangju.feedback.escalation-body") Optional<String> body) {
    this.rules = rules;
    this.clock = clock;
    this.replyDays = replyDays;
    this.withholdingDays = withholdingDays;
    this.escalationDays = escalationDays;
    this.body = body;
  }

  /** The last day for a reply to what was delivered on a day. */
  LocalDate replyEnds(LocalDate deliveredOn) {
    return rules.calendar().addWorkingDays(deliveredOn, replyDays).date();
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
  LocalDate withholdingEnds(LocalDate before) {
    return (before == null ? today() : before).plusDays(withholdingDays);
  }

  /** The day on which the coordinating body hears that nothing came. */
  public LocalDate bodyIsTold(LocalDate dueOn) {
    return rules.calendar().addWorkingDays(dueOn, escalationDays).date();
  }

  /** The code of the coordinating body's unit. */
  public Optional<String> body() {
    return body;
  }

  /** How many working days a person has for a reply. */
  public int replyDays() {
    return replyDays;
  }

  /** After how many days a withholding ends by itself. */
  public int withholdingDays() {
    return withholdingDays;
  }

  /** The day that it is where the offices are. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
