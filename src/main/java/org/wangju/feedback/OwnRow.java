package org.wangju.feedback;

import java.time.Instant;
import java.time.LocalDate;

/** What one piece of feedback says about a person, as that person reads it. */
public record OwnRow(
    String subjectId,
    String caseId,
    String caseNumber,
    FeedbackKind kind,
    String title,
    String caseText,
    String saidBy,
    FeedbackState state,
    Opinion opinion,
    String text,
    String evidence,
    Weight weight,
    String weightReason,
    LocalDate openSince,
    Instant deliveredAt,
    LocalDate replyEndsOn,
    String replyText,
    String witnessText,
    Instant repliedAt,
    boolean repliedLate,
    String replyRegisteredBy,
    LocalDate silentOn) {
  /** Whether it waits to be opened at its step, which proves that it was delivered. */
  public boolean isUnread() {
    return FeedbackSubject.isUnread(opinion, deliveredAt, silentOn);
  }

  /** Whether the person may still answer, late as it is: as long as nothing was said. */
  public boolean isReplyMissing() {
    return repliedAt == null
        && opinion != null
        && (silentOn != null || (deliveredAt == null && !opinion.isToBeHeard()));
  }
}
