package org.wangju.security;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.wangju.platform.Ids;

/**
 * What someone signs in with. It has no password until its holder chose one with a one-time code; a
 * new code takes the password away.
 */
@Entity
@Table(name = "account")
public class Account {
  @Id private String id;
  @Version private int version;
  private String login;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "display_name")
  private String displayName;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_set_at")
  private Instant passwordSetAt;

  @Embedded
  @AttributeOverride(name = "hash", column = @Column(name = "code_hash"))
  @AttributeOverride(name = "expires", column = @Column(name = "code_expires_at"))
  @AttributeOverride(name = "attempts", column = @Column(name = "code_attempts"))
  private AwaitedCode activationCode = new AwaitedCode();

  @Column(name = "code_by_mail")
  private boolean codeByMail;

  @Embedded
  @AttributeOverride(name = "hash", column = @Column(name = "reset_hash"))
  @AttributeOverride(name = "expires", column = @Column(name = "reset_expires_at"))
  @AttributeOverride(name = "attempts", column = @Column(name = "reset_attempts"))
  private AwaitedCode resetCode = new AwaitedCode();

  @Column(name = "mail_cipher")
  private String mailCipher;

  @Column(name = "pending_mail_cipher")
  private String pendingMailCipher;

  @Embedded
  @AttributeOverride(name = "hash", column = @Column(name = "mail_code_hash"))
  @AttributeOverride(name = "expires", column = @Column(name = "mail_code_expires_at"))
  @AttributeOverride(name = "attempts", column = @Column(name = "mail_code_attempts"))
  private AwaitedCode mailCode = new AwaitedCode();

  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  /**
   * @param login as {@link Logins#normalized} gives it
   * @param personId the person on the roster to whom it belongs, or null
   * @param unitId the unit for which it is made, or null
   */
  public Account(String login, String personId, String unitId, String displayName, Instant now) {
    this.id = Ids.next();
    this.login = login;
    this.personId = personId;
    this.unitId = unitId;
    this.displayName = displayName;
    this.status = AccountStatus.NEW;
    this.createdAt = now;
  }

  /**
   * Waits from now on for this code; the password is gone, and the mail address too: whoever had
   * the account before may have put theirs there.
   */
  void expectCode(String hash, Instant expires) {
    passwordHash = null;
    passwordSetAt = null;
    forgetMail();
    activationCode.expect(hash, expires);
    codeByMail = false;
    resetCode.end();
    status = AccountStatus.NEW;
  }

  /** As {@link #expectCode}; the code goes to this address, which using it confirms. */
  void expectCodeByMail(String hash, Instant expires, String addressCipher) {
    expectCode(hash, expires);
    codeByMail = true;
    pendingMailCipher = addressCipher;
  }

  /** Whether this is the hash of the code that the account waits for, and it can be used now. */
  boolean takes(PasswordCode purpose, String hash, Instant now) {
    return status == purpose.status() && awaited(purpose).is(hash, now);
  }

  /** As {@link #takes}; a wrong one is counted. */
  boolean tries(PasswordCode purpose, String hash, Instant now) {
    return status == purpose.status() && awaited(purpose).tries(hash, now);
  }

  private AwaitedCode awaited(PasswordCode purpose) {
    return switch (purpose) {
      case ACTIVATION -> activationCode;
      case LOST_PASSWORD -> resetCode;
    };
  }

  /** Uses the code up and takes the holder's password. */
  void choosePassword(String hash, Instant now) {
    if (codeByMail && activationCode.isAwaited()) {
      mailCipher = pendingMailCipher;
      pendingMailCipher = null;
    }
    codeByMail = false;
    activationCode.end();
    resetCode.end();
    passwordHash = hash;
    passwordSetAt = now;
    status = AccountStatus.ACTIVE;
  }

  /** Takes this code for a lost password beside the password, which stays good. */
  void expectReset(String hash, Instant expires) {
    resetCode.expect(hash, expires);
  }

  /** Waits for the code that was sent to this address; until then the former one counts. */
  void expectMailCode(String addressCipher, String hash, Instant expires) {
    pendingMailCipher = addressCipher;
    mailCode.expect(hash, expires);
  }

  /** Whether this is the hash of the code for the pending address; a wrong one is counted. */
  boolean triesMailCode(String hash, Instant now) {
    return mailCode.tries(hash, now);
  }

  void confirmMail() {
    mailCipher = pendingMailCipher;
    pendingMailCipher = null;
    mailCode.end();
  }

  /** Forgets the address, and one that waits for its code. */
  void forgetMail() {
    mailCipher = null;
    pendingMailCipher = null;
    mailCode.end();
  }

  void lock() {
    status = AccountStatus.LOCKED;
  }

  /** Opens a locked account as it was: with its password, or waiting for a code. */
  void unlock() {
    status = passwordHash == null ? AccountStatus.NEW : AccountStatus.ACTIVE;
  }

  void end() {
    status = AccountStatus.ENDED;
    passwordHash = null;
    activationCode.end();
    resetCode.end();
    forgetMail();
  }

  void speak(Locale locale) {
    language = locale.toLanguageTag();
  }

  public boolean isActive() {
    return status == AccountStatus.ACTIVE;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getLogin() {
    return login;
  }

  public String getPersonId() {
    return personId;
  }

  public String getUnitId() {
    return unitId;
  }

  public String getDisplayName() {
    return displayName;
  }

  public AccountStatus getStatus() {
    return status;
  }

  public Instant getPasswordSetAt() {
    return passwordSetAt;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  String passwordHash() {
    return passwordHash;
  }

  String mailCipher() {
    return mailCipher;
  }

  String pendingMailCipher() {
    return pendingMailCipher;
  }

  /** The language that the account chose; null when it chose none. */
  public String getLanguage() {
    return language;
  }
}
