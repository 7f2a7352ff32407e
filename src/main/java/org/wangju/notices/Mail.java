package org.wangju.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * A mail to one account: it carries one notice, or those of a day, or a one-time code. Its text is
 * made when it is sent and kept nowhere.
 */
@Entity
@Table(name = "mail")
public class Mail {
  /** Attempts after which a mail has failed; with the waits between them about twenty hours. */
  static final int ATTEMPTS = 12;

  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  @Id private String id;

  @Column(name = "mail_key")
  private String key;

  @Column(name = "account_id")
  private String accountId;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String secret;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private MailState state;

  @Column(name = "due_at")
  private Instant dueAt;

  private int attempts;
  private String failure;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Mail() {}

  private Mail(String key, String accountId, Instant dueAt, Instant now) {
    this.id = Ids.next();
    this.key = key;
    this.accountId = accountId;
    this.state = MailState.WAITING;
    this.dueAt = dueAt;
    this.createdAt = now;
  }

  /** The mail that tells one occasion at once. */
  static Mail atOnce(Occasion occasion, String accountId, Instant now) {
    Mail mail = new Mail(keyOf(occasion, accountId), accountId, now, now);
    mail.kind = occasion.kind();
    mail.secret = occasion.secret();
    mail.expiresAt = occasion.expiresAt();
    return mail;
  }

  /** The mail that tells all that comes until then. */
  static Mail digest(String accountId, Instant dueAt, Instant now) {
    return new Mail(digestKey(accountId, dueAt), accountId, dueAt, now);
  }

  static String keyOf(Occasion occasion, String accountId) {
    return occasion.key() + " " + accountId;
  }

  static String digestKey(String accountId, Instant dueAt) {
    return "digest:" + dueAt + " " + accountId;
  }

  /** Whether it was tried as often as it may be: a mail that kills its node is not tried on. */
  boolean isExhausted() {
    return attempts >= ATTEMPTS;
  }

  void begin() {
    state = MailState.SENDING;
    attempts++;
  }

  void sent(Instant now) {
    end(MailState.SENT, now);
    failure = null;
  }

  /** Nothing is sent. */
  void drop(Instant now) {
    end(MailState.DROPPED, now);
  }

  /** The server refused it for good. */
  void fail(String why, Instant now) {
    end(MailState.FAILED, now);
    failure = why;
  }

  /** Waits for another attempt, twice as long each time; has failed after the last. */
  void putOff(String why, Instant now) {
    if (isExhausted()) {
      fail(why, now);
      return;
    }
    state = MailState.WAITING;
    failure = why;
    Duration wait = Duration.ofMinutes(1L << (attempts - 1));
    dueAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /** Begins anew after it failed. */
  void retry(Instant now) {
    state = MailState.WAITING;
    attempts = 0;
    failure = null;
    dueAt = now;
    endedAt = null;
  }

  private void end(MailState reached, Instant now) {
    state = reached;
    endedAt = now;
    if (reached != MailState.FAILED) {
      secret = null;
    }
  }

  boolean isWaiting() {
    return state == MailState.WAITING;
  }

  boolean isDigest() {
    return kind == null;
  }

  public String getId() {
    return id;
  }

  String key() {
    return key;
  }

  String accountId() {
    return accountId;
  }

  /** What it tells; null for the notices of a day. */
  public NoticeKind getKind() {
    return kind;
  }

  String secret() {
    return secret;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  public MailState getState() {
    return state;
  }

  public int getAttempts() {
    return attempts;
  }

  /** What the server answered last, as a word; null when nothing went wrong. */
  public String getFailure() {
    return failure;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  Instant dueAt() {
    return dueAt;
  }
}
