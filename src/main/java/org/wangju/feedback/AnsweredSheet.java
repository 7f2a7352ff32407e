package org.wangju.feedback;

import java.util.List;

/**
 * What was answered about one person, under the version of the questionnaire that was asked.
 *
 * @param personId about whom
 * @param title the version's
 * @param number the version's, from 1
 * @param lines every question of it, in their order
 */
public record AnsweredSheet(String personId, String title, int number, List<Line> lines) {
  public AnsweredSheet {
    lines = List.copyOf(lines);
  }

  /** One question and what was given to it, which may be nothing. */
  public record Line(Question question, Given given) {
    /** What was given, as one text; empty where nothing was. */
    public String text() {
      return String.join("；", given.values());
    }

    /** What was given, with what shows a statement. */
    public String whole() {
      return given.evidence().isEmpty() ? text() : text() + "\n" + given.evidence();
    }

    /** Whether it is answered by files, which lie among the papers of the case. */
    public boolean isFile() {
      return question.kind() == QuestionKind.FILE;
    }
  }
}
