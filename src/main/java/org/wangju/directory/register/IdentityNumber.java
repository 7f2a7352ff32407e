package org.wangju.directory.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.wangju.directory.Sex;

/**
 * A citizen's identity number 公民身份号码 (GB 11643): six digits of region, eight of the day of birth, three of order, of which
 * the last is odd for men, and a check digit (ISO 7064, MOD 11-2).
 *
 * @param value 18 characters; the last one may be X
 */
record IdentityNumber(String value) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  /** What keeps a text from being an identity number, as the key of a message; nothing when it is one. */
  static Optional<String> flaw(String text) {
    if (!text.matches("\\d{17}[\\dX]")) {
      return Optional.of("register.flaw.identityForm");
    }
    if (checkDigit(text) != text.charAt(17)) {
      return Optional.of("register.flaw.identityCheckDigit");
    }
    return birth(text).isEmpty() ? Optional.of("register.flaw.identityBirth") : Optional.empty();
  }

  private static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birth(String text) {
    try {
      return Optional.of(LocalDate.of(
          Integer.parseInt(text.substring(6, 10)), Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  LocalDate birthDate() {
    return birth(value).orElseThrow();
  }

  Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Keeps the number out of logs and messages. */
  @Override
  public String toString() {
    return "IdentityNumber";
  }
}
