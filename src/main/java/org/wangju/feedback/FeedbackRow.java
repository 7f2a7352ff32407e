package org.wangju.feedback;

import java.time.LocalDate;

/** Feedback as a line of a list. */
public record FeedbackRow(
    String caseId,
    String caseNumber,
    FeedbackKind kind,
    FeedbackState state,
    String title,
    String senderName,
    String receiverName,
    LocalDate dueOn) {}
