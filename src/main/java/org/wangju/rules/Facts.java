package org.wangju.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a step. Immutable; each {@code with} gives a copy.
 *
 * @param today the day for which the answer is asked
 */
public record Facts(LocalDate today, Map<Fact, LocalDate> dates, Map<Fact, Integer> counts) {
  public Facts {
    dates = Map.copyOf(dates);
    counts = Map.copyOf(counts);
  }

  /** Nothing known yet. */
  public static Facts on(LocalDate today) {
    return new Facts(today, Map.of(), Map.of());
  }

  /**
   * @param date when it happened, or null while it has not, so that callers can hand over what a
   *     case holds
   */
  public Facts with(Fact fact, LocalDate date) {
    if (date == null) {
      return this;
    }
    Map<Fact, LocalDate> more = new EnumMap<>(Fact.class);
    more.putAll(dates);
    more.put(fact, date);
    return new Facts(today, more, counts);
  }

  /**
   * @param count a number of people, reviews, votes, days, hours or months, as the fact says
   */
  public Facts with(Fact fact, int count) {
    Map<Fact, Integer> more = new EnumMap<>(Fact.class);
    more.putAll(counts);
    more.put(fact, count);
    return new Facts(today, dates, more);
  }

  Optional<LocalDate> date(Fact fact) {
    return Optional.ofNullable(dates.get(fact));
  }

  boolean has(Fact fact) {
    return dates.containsKey(fact);
  }

  /** Zero while nothing was counted. */
  int count(Fact fact) {
    return counts.getOrDefault(fact, 0);
  }
}
