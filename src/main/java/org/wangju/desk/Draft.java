package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * What an account has typed into the form of a step and not yet sent, exactly as typed: also what
 * is not valid.
 */
@Entity
@Table(name = "draft")
public class Draft {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "work_item_id")
  private String workItemId;

  @Lob private String content;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected Draft() {}

  Draft(String accountId, String workItemId) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.workItemId = workItemId;
  }

  void save(String newContent, Instant at) {
    content = newContent;
    savedAt = at;
  }

  String getContent() {
    return content;
  }
}
