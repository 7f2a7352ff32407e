package org.wangju.feedback;

import java.util.List;

/**
 * What was given to one question.
 *
 * @param values what was chosen, or the one number (1.5), day (2026-03-02), text or statement that
 *     was; empty when nothing was, and for files, which are filed to the case ({@link AnswerFile})
 * @param evidence what shows a statement; empty for other kinds
 */
public record Given(List<String> values, String evidence) {
  /** Nothing. */
  public static final Given NOTHING = new Given(List.of(), "");

  public Given {
    values = List.copyOf(values);
  }

  /** What is known of a question that wants a file: whether there is one. */
  static Given ofFile(boolean filed) {
    return filed ? new Given(List.of("file"), "") : NOTHING;
  }

  /** Whether nothing was given. */
  public boolean isNothing() {
    return values.isEmpty() && evidence.isEmpty();
  }
}
