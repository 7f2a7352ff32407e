package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The second person's signature under the decision of a branch without a committee. */
@Embeddable
public class Cosignature {
  @Column(name = "cosigned_on")
  private LocalDate signedOn;

  @Column(name = "cosigner_account_id")
  private String signerAccountId;

  @Column(name = "cosigner_name")
  private String signerName;

  protected Cosignature() {}

  Cosignature(LocalDate signedOn, Signatory signer) {
    this.signedOn = signedOn;
    this.signerAccountId = signer.accountId();
    this.signerName = signer.name();
  }

  public LocalDate getSignedOn() {
    return signedOn;
  }

  public String getSignerAccountId() {
    return signerAccountId;
  }

  public String getSignerName() {
    return signerName;
  }
}
