package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** A full member who accompanies an activist 培养联系人 (admission rules art. 9). */
@Entity
@Table(name = "cultivation_contact")
public class CultivationContact {
  @Id private String id;

  @Column(name = "admission_id")
  private String admissionId;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  @Column(name = "end_reason")
  private String endReason;

  protected CultivationContact() {}

  CultivationContact(String admissionId, String personId, LocalDate since) {
    this.id = Ids.next();
    this.admissionId = admissionId;
    this.personId = personId;
    this.since = since;
  }

  void end(LocalDate on, String reason) {
    this.until = on;
    this.endReason = reason;
  }

  public String getId() {
    return id;
  }

  public String getPersonId() {
    return personId;
  }

  public LocalDate getSince() {
    return since;
  }

  /** The day from which somebody else is contact; null while this one is. */
  public LocalDate getUntil() {
    return until;
  }

  public String getEndReason() {
    return endReason;
  }
}
