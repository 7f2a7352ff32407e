package org.wangju.directory.register;

import java.util.Optional;

/** The identity number of a row. */
final class IdentityField {
  private IdentityField() {}

  /** The number, or nothing with the flaw noted. A spreadsheet's number keeps 15 digits only, so that the rest is lost. */
  static Optional<IdentityNumber> read(Fields fields) {
    fields.require(Column.IDENTITY_NUMBER);
    if (fields.cell(Column.IDENTITY_NUMBER).kind() == Cell.Kind.NUMBER) {
      fields.flaw(Column.IDENTITY_NUMBER, "register.flaw.identityAsNumber");
      return Optional.empty();
    }
    Optional<String> text = fields.code(Column.IDENTITY_NUMBER, 60).map(code -> code.replace('x', 'X'));
    Optional<String> flaw = text.flatMap(IdentityNumber::flaw);
    flaw.ifPresent(key -> fields.flaw(Column.IDENTITY_NUMBER, key));
    return flaw.isPresent() ? Optional.empty() : text.map(IdentityNumber::new);
  }
}
