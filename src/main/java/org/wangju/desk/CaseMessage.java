package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * What one case causes in another, until it was delivered there: written in the transaction of the
 * one, delivered in a transaction of the other's own, since a transaction locks one case.
 */
@Entity
@Table(name = "case_message")
public class CaseMessage {
  @Id private String id;

  @Column(name = "message_key")
  private String key;

  private String receiver;

  @Column(name = "from_case_id")
  private String fromCaseId;

  @Column(name = "to_case_id")
  private String toCaseId;

  private String content;

  @Column(name = "created_at")
  private Instant createdAt;

  protected CaseMessage() {}

  CaseMessage(
      String key,
      String receiver,
      String fromCaseId,
      String toCaseId,
      String content,
      Instant createdAt) {
    this.id = Ids.next();
    this.key = key;
    this.receiver = receiver;
    this.fromCaseId = fromCaseId;
    this.toCaseId = toCaseId;
    this.content = content;
    this.createdAt = createdAt;
  }

  String receiver() {
    return receiver;
  }

  String fromCaseId() {
    return fromCaseId;
  }

  String toCaseId() {
    return toCaseId;
  }

  String content() {
    return content;
  }
}
