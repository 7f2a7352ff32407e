package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * That accepted feedback was read for a decision: by which unit and for what. A correction puts a
 * task on the desk of each of them.
 */
@Entity
@Table(name = "feedback_use")
public class FeedbackUse {
  @Id private String id;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  private UsePurpose purpose;

  /** What it was read for, in words: the decision, the meeting, the list. */
  private String matter;

  @Column(name = "reader_name")
  private String readerName;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "reviewed_on")
  private LocalDate reviewedOn;

  @Column(name = "review_result")
  private String reviewResult;

  protected FeedbackUse() {}

  FeedbackUse(
      AcceptedRow read,
      String unitId,
      UsePurpose purpose,
      String matter,
      String readerName,
      Instant at) {
    this.id = Ids.next();
    this.subjectId = read.subjectId();
    this.caseId = read.caseId();
    this.unitId = unitId;
    this.purpose = purpose;
    this.matter = matter;
    this.readerName = readerName;
    this.usedAt = at;
  }

  void review(String result, LocalDate on) {
    reviewResult = Texts.required(result, "refusal.reason");
    reviewedOn = on;
  }

  public String getId() {
    return id;
  }

  public String getSubjectId() {
    return subjectId;
  }

  public String getCaseId() {
    return caseId;
  }

  public String getUnitId() {
    return unitId;
  }

  public UsePurpose getPurpose() {
    return purpose;
  }

  public String getMatter() {
    return matter;
  }

  public String getReaderName() {
    return readerName;
  }

  public Instant getUsedAt() {
    return usedAt;
  }

  public LocalDate getReviewedOn() {
    return reviewedOn;
  }

  public String getReviewResult() {
    return reviewResult;
  }
}
