package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * That data about people was given to another unit: about how many, for which purpose, on which
 * ground, and until when (Personal Information Protection Law art. 6, 13, 23). Who they are, the
 * {@link FeedbackSubject}s of the case say.
 */
@Entity
@Table(name = "feedback_disclosure")
public class Disclosure {
  @Id private String id;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "unit_id")
  private String unitId;

  private int people;
  private String purpose;
  private String ground;

  @Column(name = "disclosed_at")
  private Instant disclosedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Disclosure() {}

  Disclosure(FeedbackCase about, String unitId, int people, Instant at) {
    this.id = Ids.next();
    this.caseId = about.getId();
    this.unitId = unitId;
    this.people = people;
    this.purpose = about.getPurpose();
    this.ground = about.getGround();
    this.disclosedAt = at;
  }

  void end(Instant at) {
    endedAt = endedAt == null ? at : endedAt;
  }

  public String getCaseId() {
    return caseId;
  }

  public String getUnitId() {
    return unitId;
  }

  public int getPeople() {
    return people;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getGround() {
    return ground;
  }

  public Instant getDisclosedAt() {
    return disclosedAt;
  }

  /** When the unit's access ended; null while it lasts. */
  public Instant getEndedAt() {
    return endedAt;
  }
}
