package org.wangju.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * A browser in which someone is signed in: known by the hash of its cookie, on every node alike.
 */
@Entity
@Table(name = "login_session")
public class OpenLogin {
  @Id private String id;

  @Column(name = "cookie_hash")
  private String cookieHash;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private String browser;

  protected OpenLogin() {}

  OpenLogin(String cookieHash, String accountId, String browser, Instant now, Instant expires) {
    this.id = Ids.next();
    this.cookieHash = cookieHash;
    this.accountId = accountId;
    this.browser = browser;
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = expires;
  }

  public String getId() {
    return id;
  }
}
