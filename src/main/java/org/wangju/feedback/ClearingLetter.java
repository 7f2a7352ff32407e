package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The letter that clears a name, the same to every place but for whom it addresses. */
@Embeddable
public class ClearingLetter {
  @Column(name = "letter_number")
  private String number;

  @Column(name = "letter_on")
  private LocalDate issuedOn;

  @Column(name = "letter_text")
  private String text;

  protected ClearingLetter() {}

  public ClearingLetter(String number, LocalDate issuedOn, String text) {
    this.number = number;
    this.issuedOn = issuedOn;
    this.text = text;
  }

  /** The number under which the office registers it, 文号. */
  public String getNumber() {
    return number;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public String getText() {
    return text;
  }
}
