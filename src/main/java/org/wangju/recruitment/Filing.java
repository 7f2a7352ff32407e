package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The filing 备案 of an activist with the committee above (admission rules art. 8). */
@Embeddable
public class Filing {
  @Column(name = "filing_number")
  private String number;

  @Column(name = "filed_on")
  private LocalDate filedOn;

  @Column(name = "filer_account_id")
  private String filerAccountId;

  protected Filing() {}

  Filing(String number, LocalDate filedOn, String filerAccountId) {
    this.number = number;
    this.filedOn = filedOn;
    this.filerAccountId = filerAccountId;
  }

  public String getNumber() {
    return number;
  }

  public LocalDate getFiledOn() {
    return filedOn;
  }

  public String getFilerAccountId() {
    return filerAccountId;
  }
}
