package org.wangju.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/**
 * Which items of an inbox are wanted.
 *
 * @param process the process; null for all
 * @param text a part of the person's name or of the case's number; null for all
 * @param due which last days
 */
public record InboxFilter(String process, String text, Due due) {
  /** Everything. */
  public static final InboxFilter ALL = new InboxFilter(null, null, Due.ALL);

  /** Which last days are wanted. */
  public enum Due {
    ALL,
    /** The last day is past. */
    LATE,
    /** The last day is today or later this week, which ends on Sunday. */
    THIS_WEEK;

    /** The one of that name; all where there is none of it. */
    public static Due of(String name) {
      return Arrays.stream(values()).filter(due -> due.name().equals(name)).findFirst().orElse(ALL);
    }
  }

  public InboxFilter {
    process = blankToNull(process);
    text = blankToNull(text);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The last day of the week in which the day lies. */
  static LocalDate endOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }
}
