package org.wangju.feedback;

import java.util.List;

/**
 * What was given to one question.
 *
 * @param values what was chosen, or the one number (1.5), day (2026-03-02), text, statement or file
 *     that was; empty when nothing was
 * @param evidence what shows a statement; empty for other kinds
 */
public record Given(List<String> values, String evidence) {
  /** Nothing. */
  public static final Given NOTHING = new Given(List.of(), "");

  public Given {
    values = List.copyOf(values);
  }

  /** Whether nothing was given. */
  public boolean isNothing() {
    return values.isEmpty() && evidence.isEmpty();
  }
}
