package org.wangju.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * Something that was filed to a step of a case: a file in one or more versions, an original on
 * paper, or both.
 */
@Entity
@Table(name = "document")
public class Document {
  @Id private String id;
  @Version private int version;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "step_key")
  private String stepKey;

  private String material;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "paper_place")
  private String paperPlace;

  @Column(name = "paper_pages")
  private Integer paperPages;

  @Column(name = "paper_seen_by")
  private String paperSeenBy;

  protected Document() {}

  Document(Slot slot, String accountId, Instant filedAt) {
    this.id = Ids.next();
    this.caseId = slot.caseId();
    this.stepKey = slot.stepKey();
    this.material = slot.material();
    this.accountId = accountId;
    this.filedAt = filedAt;
  }

  void original(Original original) {
    paperPlace = original.place();
    paperPages = original.pages();
    paperSeenBy = original.seenBy();
  }

  public String getId() {
    return id;
  }

  /** Where it belongs. */
  public Slot slot() {
    return new Slot(caseId, stepKey, material);
  }

  String getAccountId() {
    return accountId;
  }

  public Instant getFiledAt() {
    return filedAt;
  }

  public boolean isOnPaper() {
    return paperPlace != null;
  }

  /** Where the original lies; null when there is none on paper. */
  public String getPaperPlace() {
    return paperPlace;
  }

  public Integer getPaperPages() {
    return paperPages;
  }

  /** The name of who saw the original. */
  public String getPaperSeenBy() {
    return paperSeenBy;
  }
}
