package org.wangju.feedback;

import java.time.Instant;

/**
 * A questionnaire in a list.
 *
 * @param number of its latest version; 0 before the first
 * @param changed whether it says something that no version says yet
 */
public record QuestionnaireRow(
    String id,
    String title,
    String unitId,
    String unitName,
    int number,
    boolean changed,
    Instant changedAt,
    String changedBy) {}
