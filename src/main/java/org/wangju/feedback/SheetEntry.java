package org.wangju.feedback;

import java.util.Map;

/**
 * What a sheet says about one person.
 *
 * @param opinion in one word; null while nobody has said
 * @param text in a few sentences; empty where there is nothing to add
 * @param evidence what shows it; empty where nothing does
 * @param given to each question, by its key
 */
public record SheetEntry(Opinion opinion, String text, String evidence, Map<String, Given> given) {
  static final int LONGEST = 4000;
  static final int LONGEST_EVIDENCE = 1000;

  /** Nothing yet. */
  public static final SheetEntry EMPTY = new SheetEntry(null, "", "", Map.of());

  public SheetEntry {
    given = Map.copyOf(given);
  }

  /** The same with another word. */
  public SheetEntry saying(Opinion other) {
    return new SheetEntry(other, text, evidence, given);
  }

  /**
   * The same with what another says in a word and in sentences, and the answers of this one: what a
   * line of the table shows.
   */
  public SheetEntry withLineOf(SheetEntry other) {
    return new SheetEntry(other.opinion, other.text, other.evidence, given);
  }
}
