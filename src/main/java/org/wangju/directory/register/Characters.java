package org.wangju.directory.register;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people type without seeing it: blanks of all kinds, full-width digits, two ways of writing
 * one character.
 */
public final class Characters {
  /**
   * White space of any script, the ideographic space U+3000, no-break and zero-width blanks, byte
   * order marks.
   */
  private static final String BLANK =
      "[\\s\\p{Z}\\u0085\\u200B-\\u200F\\u2028-\\u202F\\u2060\\uFEFF]";

  private static final Pattern ANY = Pattern.compile(BLANK + "+");
  private static final Pattern MIDDLE_DOT =
      Pattern.compile("\\s*[\\u00B7\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF0E\\uFF65]\\s*");
  private static final Pattern BETWEEN_IDEOGRAPHS =
      Pattern.compile("(?<=\\p{IsHan})" + BLANK + "+(?=\\p{IsHan})");

  private Characters() {}

  /** Whether there is nothing to be seen in the text. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(Characters::isBlank);
  }

  private static boolean isBlank(int c) {
    boolean invisible = (c >= 0x200B && c <= 0x200F) || c == 0x0085 || c == 0x2060 || c == 0xFEFF;
    return invisible || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Without blanks around it, in normal form C: text that is kept as written. */
  static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
  }

  /**
   * Without any blank and with full-width characters made ordinary: codes, numbers, dates, headers.
   */
  static String plain(String text) {
    return ANY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /**
   * A person's name: no blanks between ideographs, which offices set to align short names (张　三),
   * one blank between words of other scripts, and the one middle dot of GB 18030 (U+00B7) in names
   * such as 阿依古丽·艾力.
   */
  public static String name(String text) {
    String dotted = MIDDLE_DOT.matcher(clean(text)).replaceAll("\u00B7");
    return ANY.matcher(BETWEEN_IDEOGRAPHS.matcher(dotted).replaceAll("")).replaceAll(" ");
  }
}
