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
    status = AccountStatus.NEW;
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
    passwordHash = hash;
    passwordSetAt = now;
    codeHash = null;
    codeExpiresAt = null;
    codeAttempts = 0;
    status = AccountStatus.ACTIVE;
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
}
