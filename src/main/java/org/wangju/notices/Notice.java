package org.wangju.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;

/** What one account was told, as its page of notices shows it. */
@Entity
@Table(name = "notice")
public class Notice {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "occasion_key")
  private String occasionKey;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Column(name = "case_number")
  private String caseNumber;

  @Column(name = "matter_module")
  private String matterModule;

  @Column(name = "matter_key")
  private String matterKey;

  private String link;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "mail_id")
  private String mailId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected Notice() {}

  /**
   * @param mailId the mail that carries it; null for none
   */
  Notice(Occasion occasion, String accountId, String mailId, Instant now) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.occasionKey = occasion.key();
    this.kind = occasion.kind();
    this.caseNumber = occasion.caseNumber();
    this.matterModule = occasion.matterModule();
    this.matterKey = occasion.matterKey();
    this.link = occasion.link();
    this.dueOn = occasion.dueOn();
    this.mailId = mailId;
    this.createdAt = now;
  }

  /** What it says, in one line without names. */
  public String text(Locale locale) {
    String matter = matterKey == null ? "" : Messages.text(locale, matterModule, matterKey);
    return Messages.text(locale, "notices", "kind." + kind, matter);
  }

  boolean isOf(String account) {
    return accountId.equals(account);
  }

  public String getId() {
    return id;
  }

  public NoticeKind getKind() {
    return kind;
  }

  /** The number of the case concerned; null where it is none. */
  public String getCaseNumber() {
    return caseNumber;
  }

  /** The page concerned, as a path of this site; null where there is none. */
  public String getLink() {
    return link;
  }

  /** The last day; null where there is none. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public boolean isRead() {
    return readAt != null;
  }
}
