package org.wangju.feedback;

import org.wangju.platform.Refusal;

/** What people write. */
final class Texts {
  private Texts() {}

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** Without white space around it; null when nothing is left. */
  static String plain(String text) {
    return isBlank(text) ? null : oneCharacterALine(text);
  }

  /**
   * Without white space around it.
   *
   * @param refusal the message's key when nothing is left
   */
  static String required(String text, String refusal) {
    if (isBlank(text)) {
      throw new Refusal("feedback", refusal);
    }
    return oneCharacterALine(text);
  }

  /** A browser counts a line's end as one character and sends two. */
  private static String oneCharacterALine(String text) {
    return text.strip().replace("\r\n", "\n");
  }
}
