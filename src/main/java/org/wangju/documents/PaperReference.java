package org.wangju.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a printed paper's QR code points at. Its key is random and tells nothing, not even a time.
 */
@Entity
@Table(name = "paper_reference")
public class PaperReference {
  @Id private String id;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "step_key")
  private String stepKey;

  private String material;

  @Column(name = "made_at")
  private Instant madeAt;

  protected PaperReference() {}

  PaperReference(Slot slot, Instant madeAt) {
    this.id = UUID.randomUUID().toString();
    this.caseId = slot.caseId();
    this.stepKey = slot.stepKey();
    this.material = slot.material();
    this.madeAt = madeAt;
  }

  String getId() {
    return id;
  }

  Slot slot() {
    return new Slot(caseId, stepKey, material);
  }
}
