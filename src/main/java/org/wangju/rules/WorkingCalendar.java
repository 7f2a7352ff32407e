package org.wangju.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days of the years whose arrangements are loaded. In any other year Monday to Friday
 * count as worked, and what rests on such a year is marked as provisional. Immutable.
 */
public final class WorkingCalendar {
  private final Map<Integer, CalendarPlan> plans;

  /**
   * @param plans at most one a year
   */
  public WorkingCalendar(Collection<CalendarPlan> plans) {
    this.plans =
        plans.stream()
            .collect(Collectors.toUnmodifiableMap(CalendarPlan::year, Function.identity()));
  }

  /** The years whose arrangements are loaded. */
  public Set<Integer> years() {
    return plans.keySet();
  }

  /** Whether the day is worked; by the weekday alone where its year is not loaded. */
  public boolean isWorkingDay(LocalDate day) {
    CalendarPlan plan = plans.get(day.getYear());
    return plan == null ? !CalendarPlan.isWeekend(day) : plan.isWorked(day);
  }

  /**
   * The last of so many working days after a day; the day itself is not counted.
   *
   * @param count working days, one at least
   */
  public ComputedDate addWorkingDays(LocalDate from, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one working day is counted, not " + count);
    }
    LocalDate day = from;
    boolean provisional = false;
    for (int counted = 0; counted < count; counted += isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
      provisional |= !plans.containsKey(day.getYear());
    }
    return new ComputedDate(day, provisional);
  }

  /**
   * The working days after the first day up to and with the last.
   *
   * @param last not before {@code first}
   */
  public WorkingDays workingDaysBetween(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
    int count = 0;
    boolean provisional = false;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
      provisional |= !plans.containsKey(day.getYear());
    }
    return new WorkingDays(count, provisional);
  }
}
