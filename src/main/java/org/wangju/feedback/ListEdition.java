package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * One edition of a list. A draft is written and thrown away at will, one of each list at a time;
 * once published it never changes, and it is in force from its day until the next edition's.
 */
@Entity
@Table(name = "list_edition")
public class ListEdition {
  @Id private String id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private ConductList list;

  // The list while the edition is a draft: a unique column, so that two officers share one draft.
  @Enumerated(EnumType.STRING)
  @Column(name = "draft_of")
  private ConductList draftOf;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "edition_number")
  private Integer number;

  @Column(name = "in_force_from")
  private LocalDate inForceFrom;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  protected ListEdition() {}

  ListEdition(ConductList list) {
    this.id = Ids.next();
    this.list = list;
    this.draftOf = list;
  }

  void draft(Instant at, String by) {
    draftedAt = at;
    draftedBy = by;
  }

  void publish(int newNumber, LocalDate from, Instant at, String by) {
    draftOf = null;
    number = newNumber;
    inForceFrom = from;
    publishedAt = at;
    publishedBy = by;
  }

  public boolean isDraft() {
    return draftOf != null;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public ConductList getList() {
    return list;
  }

  /** When its items were last written. */
  public Instant getDraftedAt() {
    return draftedAt;
  }

  /** The name of the officer who last wrote its items. */
  public String getDraftedBy() {
    return draftedBy;
  }

  /** Counted from 1 within the list; null while it is a draft. */
  public Integer getNumber() {
    return number;
  }

  /** The first day on which it binds; null while it is a draft. */
  public LocalDate getInForceFrom() {
    return inForceFrom;
  }

  /** When it was published; null while it is a draft. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** The name of the officer who published it; null while it is a draft. */
  public String getPublishedBy() {
    return publishedBy;
  }
}
