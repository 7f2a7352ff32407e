package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** That somebody did a step with their name, on a day. */
@Embeddable
public class Signature {
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "person_id")
  private String personId;

  private String name;

  @Column(name = "signed_on")
  private LocalDate on;

  protected Signature() {}

  Signature(Signatory by, LocalDate on) {
    this.accountId = by.accountId();
    this.personId = by.personId();
    this.name = by.name();
    this.on = on;
  }

  boolean isOf(Signatory other) {
    return other.isSameAs(accountId, personId);
  }

  /** Who it was, to act with that name again. */
  Signatory signatory() {
    return new Signatory(accountId, personId, name);
  }

  public String getAccountId() {
    return accountId;
  }

  public String getName() {
    return name;
  }

  public LocalDate getOn() {
    return on;
  }
}
