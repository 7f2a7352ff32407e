package org.wangju.directory.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One cell as the file holds it.
 *
 * @param text what stands in it, untrimmed; of a number its digits, of a formula its last result
 * @param day the day that a number means where a date is expected, or null
 */
record Cell(Kind kind, String text, LocalDate day) {
  static final Cell EMPTY = text("");

  /**
   * Serial 60 is a 29 February 1900 that never was; numbers up to it mean other days in other
   * programs.
   */
  private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(61);

  /** 31 December 9999. */
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

  /** What a cell can be. A date in a spreadsheet is a {@code NUMBER}. */
  enum Kind {
    TEXT,
    NUMBER,
    FORMULA,
    ERROR
  }

  static Cell text(String text) {
    return new Cell(Kind.TEXT, text, null);
  }

  static Cell formula(String result) {
    return new Cell(Kind.FORMULA, result, null);
  }

  static Cell error(String code) {
    return new Cell(Kind.ERROR, code, null);
  }

  static Cell number(BigDecimal value, boolean from1904) {
    String digits = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    boolean serial = value.compareTo(FIRST_SERIAL) >= 0 && value.compareTo(LAST_SERIAL) <= 0;
    LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return new Cell(Kind.NUMBER, digits, serial ? first.plusDays(value.intValue()) : null);
  }

  boolean isBlank() {
    return kind == Kind.TEXT && Characters.isBlank(text);
  }
}
