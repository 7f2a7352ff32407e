package org.wangju.security;

import jakarta.persistence.Column;
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
  /** Wrong codes after which a code is void. */
  static final int CODE_ATTEMPTS = 5;

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

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "code_attempts")
  private int codeAttempts;

  @Column(name = "code_by_mail")
  private boolean codeByMail;

  @Column(name = "reset_hash")
  private String resetHash;

  @Column(name = "reset_expires_at")
  private Instant resetExpiresAt;

  @Column(name = "reset_attempts")
  private int resetAttempts;

  @Column(name = "mail_cipher")
  private String mailCipher;

  @Column(name = "pending_mail_cipher")
  private String pendingMailCipher;

  @Column(name = "mail_code_hash")
  private String mailCodeHash;

  @Column(name = "mail_code_expires_at")
  private Instant mailCodeExpiresAt;

  @Column(name = "mail_code_attempts")
  private int mailCodeAttempts;

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

  /** Waits from now on for this code; the password is gone. */
  void expectCode(String hash, Instant expires) {
    passwordHash = null;
    passwordSetAt = null;
    codeHash = hash;
    codeExpiresAt = expires;
    codeAttempts = 0;
    codeByMail = false;
    endReset();
    status = AccountStatus.NEW;
  }

  /** As {@link #expectCode}; the code goes to this address, which using it confirms. */
  void expectCodeByMail(String hash, Instant expires, String addressCipher) {
    expectCode(hash, expires);
    codeByMail = true;
    pendingMailCipher = addressCipher;
    endMailCode();
  }

  /**
   * Whether a code can be tried now: one was issued, is not too old and was not guessed at too
   * often.
   */
  boolean takesCode(Instant now) {
    return status == AccountStatus.NEW
        && codeHash != null
        && codeAttempts < CODE_ATTEMPTS
        && now.isBefore(codeExpiresAt);
  }

  void countWrongCode() {
    codeAttempts++;
  }

  /** Uses the code up and takes the holder's password. */
  void choosePassword(String hash, Instant now) {
    if (codeByMail && codeHash != null) {
      mailCipher = pendingMailCipher;
      pendingMailCipher = null;
    }
    codeByMail = false;
    endReset();
    passwordHash = hash;
    passwordSetAt = now;
    codeHash = null;
    codeExpiresAt = null;
    codeAttempts = 0;
    status = AccountStatus.ACTIVE;
  }

  /** Takes this code for a lost password beside the password, which stays good. */
  void expectReset(String hash, Instant expires) {
    resetHash = hash;
    resetExpiresAt = expires;
    resetAttempts = 0;
  }

  /** Whether a code for a lost password can be tried now. */
  boolean takesReset(Instant now) {
    return isActive()
        && resetHash != null
        && resetAttempts < CODE_ATTEMPTS
        && now.isBefore(resetExpiresAt);
  }

  void countWrongReset() {
    resetAttempts++;
  }

  private void endReset() {
    resetHash = null;
    resetExpiresAt = null;
    resetAttempts = 0;
  }

  /** Waits for the code that was sent to this address; until then the former one counts. */
  void expectMailCode(String addressCipher, String hash, Instant expires) {
    pendingMailCipher = addressCipher;
    mailCodeHash = hash;
    mailCodeExpiresAt = expires;
    mailCodeAttempts = 0;
  }

  /** Whether a code for the pending address can be tried now. */
  boolean takesMailCode(Instant now) {
    return mailCodeHash != null
        && mailCodeAttempts < CODE_ATTEMPTS
        && now.isBefore(mailCodeExpiresAt);
  }

  void countWrongMailCode() {
    mailCodeAttempts++;
  }

  void confirmMail() {
    mailCipher = pendingMailCipher;
    pendingMailCipher = null;
    endMailCode();
  }

  /** Forgets the address, and one that waits for its code. */
  void forgetMail() {
    mailCipher = null;
    pendingMailCipher = null;
    endMailCode();
  }

  private void endMailCode() {
    mailCodeHash = null;
    mailCodeExpiresAt = null;
    mailCodeAttempts = 0;
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
    codeHash = null;
    codeExpiresAt = null;
    endReset();
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

  String codeHash() {
    return codeHash;
  }

  String resetHash() {
    return resetHash;
  }

  String mailCodeHash() {
    return mailCodeHash;
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
