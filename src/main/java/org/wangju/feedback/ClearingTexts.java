package org.wangju.feedback;

import org.wangju.platform.Refusal;

/** What people write in a name clearing, refused in its own words. */
final class ClearingTexts {
  private ClearingTexts() {}

  /**
   * Without white space around it.
   *
   * @param refusal the message's key when nothing is left
   */
  static String required(String text, String refusal) {
    if (Texts.isBlank(text)) {
      throw new Refusal(AskingClearing.PROCESS, refusal);
    }
    return Texts.plain(text);
  }
}
