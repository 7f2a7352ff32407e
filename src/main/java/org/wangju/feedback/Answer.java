package org.wangju.feedback;

import java.util.Map;

/**
 * What the answering side says.
 *
 * @param text on the matter as a whole; needed where no person is concerned
 * @param others what is said of everybody who is not named in {@code lines}; null when everybody is
 *     named
 * @param lines what is said of single people, by their keys
 * @param withholdReason why the people concerned are not to be told yet; null when they are
 */
public record Answer(String text, Opinion others, Map<String, Line> lines, String withholdReason) {
  public Answer {
    lines = Map.copyOf(lines);
  }

  /**
   * What is said of one person.
   *
   * @param text needed for an opinion that the person is to be heard on
   * @param evidence what shows it; null where nothing does
   */
  public record Line(Opinion opinion, String text, String evidence) {}

  Line of(String personId) {
    Line line = lines.get(personId);
    return line != null && line.opinion() != null ? line : new Line(others, null, null);
  }
}
