package org.wangju.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/** An account's name at an OpenID provider, with which its holder signs in here too. */
@Entity
@Table(name = "account_identity")
public class AccountIdentity {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  private String issuer;
  private String subject;

  @Column(name = "linked_at")
  private Instant linkedAt;

  protected AccountIdentity() {}

  AccountIdentity(String accountId, String issuer, String subject, Instant now) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.issuer = issuer;
    this.subject = subject;
    this.linkedAt = now;
  }

  String accountId() {
    return accountId;
  }

  public Instant getLinkedAt() {
    return linkedAt;
  }
}
