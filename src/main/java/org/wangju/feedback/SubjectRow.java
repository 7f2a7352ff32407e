package org.wangju.feedback;

import java.time.Instant;
import java.time.LocalDate;

/** What feedback says about one person, as a line of a list. */
public record SubjectRow(
    String id,
    String personId,
    String name,
    boolean leftIndustry,
    Opinion opinion,
    String text,
    String evidence,
    Weight weight,
    String weightReason,
    Instant deliveredAt,
    Delivery delivery,
    LocalDate replyEndsOn,
    PauseGround pauseGround,
    LocalDate pauseEndsOn,
    String replyText,
    String witnessText,
    Instant repliedAt,
    boolean repliedLate,
    LocalDate silentOn,
    LocalDate withheldUntil) {
  /** Who it is, and nothing of what is said: for those who may not read that yet. */
  public SubjectRow unsaid() {
    return new SubjectRow(
        id,
        personId,
        name,
        false,
        null,
        null,
        null,
        Weight.PENDING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null);
  }
}
