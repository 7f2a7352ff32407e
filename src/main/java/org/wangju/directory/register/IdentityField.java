package org.wangju.directory.register;

import java.util.Optional;
import org.wangju.directory.IdentityNumber;

/** The identity number of a row. */
final class IdentityField {
  private IdentityField() {}

  /**
   * The number, or nothing with the flaw noted. A spreadsheet's number keeps 15 digits only, so
   * that the rest is lost.
   */
  static Optional<IdentityNumber> read(Fields fields) {
    fields.require(Column.IDENTITY_NUMBER);
    if (fields.cell(Column.IDENTITY_NUMBER).kind() == Cell.Kind.NUMBER) {
      fields.flaw(Column.IDENTITY_NUMBER, "register.flaw.identityAsNumber");
      return Optional.empty();
    }
    Optional<String> text = fields.code(Column.IDENTITY_NUMBER, 60);
    Optional<IdentityNumber> number = text.flatMap(IdentityNumber::of);
    if (text.isPresent() && number.isEmpty()) {
      boolean form = text.get().matches("\\d{17}[\\dXx]");
      fields.flaw(
          Column.IDENTITY_NUMBER,
          form ? "register.flaw.identityCheckDigit" : "register.flaw.identityForm");
    }
    return number;
  }
}
