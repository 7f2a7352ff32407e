package org.wangju.directory.register;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type without seeing it: blanks of all kinds, full-width digits, two ways of writing one character. */
final class Characters {
  /** White space of any script, the ideographic space U+3000, no-break and zero-width blanks, byte order marks. */
  private static final String BLANK = "[\\s\\p{Z}\\u0085\\u200B-\\u200F\\u2028-\\u202F\\u2060\\uFEFF]";

  private static final Pattern OUTER = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
  private static final Pattern ANY = Pattern.compile(BLANK + "+");
  private static final Pattern MIDDLE_DOT = Pattern.compile("\\s*[\\u00B7\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF0E\\uFF65]\\s*");
  private static final Pattern BETWEEN_IDEOGRAPHS = Pattern.compile("(?<=\\p{IsHan})" + BLANK + "+(?=\\p{IsHan})");

  private Characters() {}

  /** Without blanks around it, in normal form C: text that is kept as written. */
  static String clean(String text) {
    return Normalizer.normalize(OUTER.matcher(text).replaceAll(""), Normalizer.Form.NFC);
  }

  /** Without any blank and with full-width characters made ordinary: codes, numbers, dates, headers. */
  static String plain(String text) {
    return ANY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /**
   * A person's name: no blanks between ideographs, which offices set to align short names (张　三), one blank between
   * words of other scripts, and the one middle dot of GB 18030 (U+00B7) in names such as 阿依古丽·艾力.
   */
  static String name(String text) {
    String dotted = MIDDLE_DOT.matcher(clean(text)).replaceAll("\u00B7");
    return ANY.matcher(BETWEEN_IDEOGRAPHS.matcher(dotted).replaceAll("")).replaceAll(" ");
  }
}
