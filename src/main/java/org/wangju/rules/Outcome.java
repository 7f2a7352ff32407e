package org.wangju.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What one limit says about given facts.
 *
 * @param earliest first day on which the step may be taken, or null where the limit sets none or it
 *     cannot be known yet
 * @param latest last day by which it should be done, or null likewise
 * @param provisional whether a date rests on a year whose arrangement is not loaded
 * @param overdue whether the latest date was missed, also when the work has been done since
 */
public record Outcome(
    LocalDate earliest,
    LocalDate latest,
    boolean provisional,
    boolean overdue,
    List<Missing> missing,
    Severity severity) {
  public Outcome {
    missing = List.copyOf(missing);
  }

  /** Nothing stands in the way; what is missing is only told. */
  static Outcome open(List<Missing> missing) {
    return new Outcome(null, null, false, false, missing, Severity.FINE);
  }

  /** A minimum without a date: met when nothing is missing. */
  static Outcome minimum(List<Missing> missing) {
    return new Outcome(
        null, null, false, false, missing, missing.isEmpty() ? Severity.FINE : Severity.BLOCKS);
  }

  /** A step that may not be taken before a day. */
  static Outcome from(ComputedDate earliest, LocalDate taken) {
    boolean tooEarly = taken.isBefore(earliest.date());
    List<Missing> missing =
        tooEarly ? List.of(Missing.of("missing.until", earliest.date())) : List.of();
    Severity severity = tooEarly ? Severity.BLOCKS : Severity.FINE;
    return new Outcome(earliest.date(), null, earliest.provisional(), false, missing, severity);
  }

  /** Work that should be done by a day. */
  static Outcome until(LocalDate latest, LocalDate done, List<Missing> missing) {
    boolean late = done.isAfter(latest);
    return new Outcome(null, latest, false, late, missing, late ? Severity.WARNS : Severity.FINE);
  }

  /** Work that should be done by a day; what is not done yet is missing. */
  static Outcome until(ComputedDate latest, Fact done, Facts facts) {
    boolean late = facts.date(done).orElse(facts.today()).isAfter(latest.date());
    return new Outcome(
        null,
        latest.date(),
        latest.provisional(),
        late,
        facts.has(done) ? List.of() : List.of(Missing.fact(done)),
        late ? Severity.WARNS : Severity.FINE);
  }
}
