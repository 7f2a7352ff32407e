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
    LocalDate openSince,
    Instant deliveredAt,
    Delivery delivery,
    LocalDate replyEndsOn,
    PauseGround pauseGround,
    LocalDate pauseEndsOn,
    String replyText,
    String witnessText,
    Instant repliedAt,
    boolean repliedLate,
    String replyRegisteredBy,
    LocalDate silentOn,
    LocalDate withheldUntil) {
  /** Whether the person has it to read, and has not answered what it says about them. */
  public boolean isToHear() {
    return opinion != null
        && opinion.isToBeHeard()
        && openSince != null
        && repliedAt == null
        && withheldUntil == null;
  }

  /** Whether there is more to read than the name. */
  public boolean isSaid() {
    return leftIndustry || opinion != null || weight != Weight.PENDING || openSince != null;
  }

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
        null,
        false,
        null,
        null,
        null);
  }
}
