package org.wangju.directory;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys by which a name is found: each of its endings, in lower case and without spaces. A
 * search for a part of the name is then a range of one index on every database: from the part up to
 * the next text that does not begin with it.
 */
public final class NameKeys {
  private NameKeys() {}

  static Set<String> of(String name) {
    String plain = plain(name);
    return IntStream.range(0, plain.length())
        .filter(start -> !Character.isLowSurrogate(plain.charAt(start)))
        .mapToObj(plain::substring)
        .collect(Collectors.toSet());
  }

  /** The text as it stands in keys. */
  public static String plain(String text) {
    return text.strip().replaceAll("[\\s\\u3000]+", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The least text that is greater than all that begin with the given one, by code point as well as
   * by UTF-16 unit.
   */
  public static String after(String beginning) {
    int last = beginning.codePointBefore(beginning.length());
    String before = beginning.substring(0, beginning.length() - Character.charCount(last));
    int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
    return before + Character.toString(next);
  }
}
