package org.wangju.directory.register;

import static org.wangju.directory.register.Column.*;

import java.util.Optional;
import org.wangju.directory.UnitKind;

/**
 * A unit of the organization's tree 党组织.
 *
 * @param superiorCode code of the unit above, null for the topmost
 */
record UnitRow(String code, String name, UnitKind kind, String superiorCode) {
  static UnitRow read(Fields fields) {
    fields.require(UNIT_CODE);
    fields.require(UNIT_NAME);
    fields.require(UNIT_KIND);
    String code = fields.code(UNIT_CODE, 40).orElse(null);
    String superior = fields.code(SUPERIOR_CODE, 40).orElse(null);
    if (code != null && code.equals(superior)) {
      fields.flaw(SUPERIOR_CODE, "register.flaw.ownSuperior");
    }
    return new UnitRow(code, fields.text(UNIT_NAME, 200).orElse(null), kind(fields), superior);
  }

  private static UnitKind kind(Fields fields) {
    Optional<UnitKind> kind =
        fields.code(UNIT_KIND, 40).flatMap(word -> Optional.ofNullable(Words.UNIT_KINDS.get(word)));
    if (kind.isEmpty() && fields.isFilled(UNIT_KIND)) {
      fields.flaw(UNIT_KIND, "register.flaw.unitKind", Words.choices(Words.UNIT_KINDS));
    }
    return kind.orElse(null);
  }
}
