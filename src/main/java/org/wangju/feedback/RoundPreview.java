package org.wangju.feedback;

import java.util.List;

/**
 * What sending a round would disclose, as its sender is shown it first.
 *
 * @param people how many different people, over all departments
 * @param questionnaire the version that goes along; null for a plain question
 * @param key changes whenever something of it does
 */
public record RoundPreview(
    List<Line> lines, int people, QuestionnaireVersion questionnaire, String key) {
  public RoundPreview {
    lines = List.copyOf(lines);
  }

  /**
   * What one department would be told.
   *
   * @param people about how many
   * @param names the first of them
   */
  public record Line(String departmentName, int people, List<String> names) {
    public Line {
      names = List.copyOf(names);
    }

    /** How many more there are than are named. */
    public int more() {
      return people - names.size();
    }
  }
}
