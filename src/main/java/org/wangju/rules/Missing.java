package org.wangju.rules;

import java.util.List;
import java.util.Locale;

/**
 * Something that a limit still asks for.
 *
 * @param key in the bundle {@code rules}, beginning with {@code missing.}
 */
public record Missing(String key, List<Object> values) {
  static Missing of(String key, Object... values) {
    return new Missing(key, List.of(values));
  }

  static Missing fact(Fact fact) {
    return of("missing.fact", fact);
  }

  /** What is missing, in the reader's language. */
  public String text(Locale locale) {
    return Wording.sentence(locale, key, values);
  }
}
