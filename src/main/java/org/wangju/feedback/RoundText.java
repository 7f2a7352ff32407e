package org.wangju.feedback;

import java.time.LocalDate;

/**
 * What a round asks, the same of every department.
 *
 * @param title what it is about, in a line
 * @param text the question
 * @param purpose what people's data is told for
 * @param ground the rule or decision on which it is told
 * @param dueOn the last day for answers
 * @param questionnaireVersionId the questionnaire that answers follow; null for a plain question
 */
public record RoundText(
    String title,
    String text,
    String purpose,
    String ground,
    LocalDate dueOn,
    String questionnaireVersionId) {}
