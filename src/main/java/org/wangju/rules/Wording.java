package org.wangju.rules;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.platform.Messages;

/** Fills a sentence of the rules with values in the reader's language. */
final class Wording {
  private static final String BUNDLE = "rules";

  private Wording() {}

  static String sentence(Locale locale, String key, List<Object> values) {
    return Messages.text(locale, BUNDLE, key, words(locale, values));
  }

  static Object[] words(Locale locale, List<Object> values) {
    return values.stream().map(value -> word(locale, value)).toArray();
  }

  private static Object word(Locale locale, Object value) {
    if (value instanceof Worded worded) {
      return worded.in(locale);
    }
    if (value instanceof Period period) {
      return period(locale, period);
    }
    if (value instanceof Collection<?> several) {
      String comma = Messages.text(locale, BUNDLE, "list.comma");
      return several.stream()
          .map(one -> word(locale, one).toString())
          .collect(Collectors.joining(comma));
    }
    return value instanceof Number ? value : value.toString();
  }

  private static String period(Locale locale, Period period) {
    return Stream.of(
            part(locale, "period.years", period.getYears()),
            part(locale, "period.months", period.getMonths()),
            part(locale, "period.days", period.getDays()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(Locale locale, String key, int count) {
    return count == 0 ? "" : Messages.text(locale, BUNDLE, key, count);
  }
}
