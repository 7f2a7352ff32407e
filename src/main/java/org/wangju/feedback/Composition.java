package org.wangju.feedback;

import java.time.LocalDate;
import java.util.List;

/**
 * What an author writes.
 *
 * @param title what it is about, in a line
 * @param text the question, the news or the statement
 * @param purpose what the other side is told it for; recorded as the ground is
 * @param ground the rule or decision on which people's data is told
 * @param dueOn the last day for the answer; null where none is expected
 * @param personIds the people concerned, where the scope is people
 * @param industryId the industry, where the scope is one
 * @param replacesId the earlier feedback that a correction replaces; null otherwise
 * @param factOn the day of the fact; null where none is meant
 * @param opinion what a correction says now; null for every other kind, which says it by its name
 * @param listItemId the item of a list that a breach names, of the edition in force on that day
 * @param evidence what shows it, in words; files are filed to the step
 * @param withholdReason why the people concerned are not to be told yet; null when they are
 * @param questionnaireVersionId the questionnaire that the answer follows; null for a plain
 *     question
 */
public record Composition(
    String title,
    String text,
    String purpose,
    String ground,
    LocalDate dueOn,
    Scope scope,
    List<String> personIds,
    String industryId,
    String replacesId,
    LocalDate factOn,
    Opinion opinion,
    String listItemId,
    String evidence,
    String withholdReason,
    String questionnaireVersionId) {
  public Composition {
    personIds = List.copyOf(personIds);
  }
}
