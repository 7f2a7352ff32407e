package org.wangju.feedback;

import java.time.Instant;
import java.time.LocalDate;

/** Accepted feedback about a person, with the person's answer. */
public record AcceptedRow(
    String subjectId,
    String caseId,
    String caseNumber,
    FeedbackKind kind,
    String title,
    String saidBy,
    Opinion opinion,
    String text,
    String evidence,
    String replyText,
    String witnessText,
    boolean repliedLate,
    Instant repliedAt,
    LocalDate silentOn,
    LocalDate withheldUntil,
    LocalDate acceptedOn) {
  /**
   * Whether a grade may be lowered on it: only when it speaks against the person, and the person
   * could answer it.
   */
  public boolean isMayLowerGrade() {
    return opinion != null
        && opinion.isAdverse()
        && withheldUntil == null
        && (repliedAt != null || silentOn != null);
  }
}
