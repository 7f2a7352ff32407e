package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** A half-yearly review of an activist (admission rules art. 11). */
@Entity
@Table(name = "half_yearly_review")
public class HalfYearlyReview {
  @Id private String id;

  @Column(name = "admission_id")
  private String admissionId;

  @Column(name = "ordinal")
  private int ordinal;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Enumerated(EnumType.STRING)
  private ReviewResult result;

  private String opinion;

  @Column(name = "late_reason")
  private String lateReason;

  protected HalfYearlyReview() {}

  HalfYearlyReview(Admission admission, Reviewing.Review review) {
    this.id = Ids.next();
    this.admissionId = admission.getId();
    this.ordinal = admission.getReviewsHeld() + 1;
    this.dueOn = admission.getReviewDueOn();
    this.heldOn = review.heldOn();
    this.result = review.result();
    this.opinion = Texts.required(review.opinion(), "refusal.opinion");
    this.lateReason = Texts.plain(review.lateReason());
  }

  public String getId() {
    return id;
  }

  /** One for the first. */
  public int getOrdinal() {
    return ordinal;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public ReviewResult getResult() {
    return result;
  }

  /** What the branch found. */
  public String getOpinion() {
    return opinion;
  }

  public String getLateReason() {
    return lateReason;
  }
}
