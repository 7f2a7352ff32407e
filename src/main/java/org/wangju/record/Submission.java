package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That a form was sent: its key was made with the page, so that sending the page again is known.
 */
@Entity
@Table(name = "submission")
public class Submission {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected Submission() {}

  Submission(String id, String accountId, Instant sentAt) {
    this.id = id;
    this.accountId = accountId;
    this.sentAt = sentAt;
  }
}
