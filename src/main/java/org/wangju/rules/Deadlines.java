package org.wangju.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;

/**
 * Reckoning in calendar months and years (Civil Code art. 200–202): the first day is not counted, a
 * term ends on the corresponding day of its last month, or on that month's last day where there is
 * none.
 */
public final class Deadlines {
  /** Terms of whole months repeat every four years; no case reaches 1900 or 2100. */
  private static final LocalDate CYCLE_START = LocalDate.of(2024, 1, 1);

  private static final int CYCLE_DAYS = 4 * 365 + 1;

  private Deadlines() {}

  /** The day on which a term ends: 31 January and one month give 28 or 29 February. */
  public static LocalDate end(LocalDate from, Period term) {
    return from.plus(term);
  }

  /**
   * The end of the n-th of equal terms. It is counted from the beginning, so that a short month
   * does not pull forward what comes after it.
   *
   * @param n one for the first
   */
  public static LocalDate nth(LocalDate from, Period every, int n) {
    return from.plus(every.multipliedBy(n));
  }

  /**
   * The first day on which somebody is of an age 周岁: the day after the birthday. The day of birth
   * is not counted (Civil Code art. 201), so the last of the years ends with the birthday at
   * midnight (art. 202 and 203), as the courts reckon it too. A birthday of 29 February falls on
   * the last day of that month in a common year, so the age is reached on 1 March in any year. A
   * term after which something may be done is reckoned otherwise, see {@link #end}: there the
   * handbook lets its last day count.
   *
   * @param years completed years of age
   */
  public static LocalDate reaches(LocalDate born, int years) {
    return born.plusYears(years).plusDays(1);
  }

  /** Whether the first term ends no later than the second, whichever day both begin. */
  static boolean neverLater(Period first, Period second) {
    return Stream.iterate(CYCLE_START, day -> day.plusDays(1))
        .limit(CYCLE_DAYS)
        .noneMatch(day -> day.plus(first).isAfter(day.plus(second)));
  }
}
