package org.wangju.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643): six digits of region, eight of birth date, three of order
 * (odd for a man), one check character after ISO 7064 MOD 11-2.
 *
 * @param text 18 characters, the last a digit or a capital X
 */
public record IdentityNumber(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /**
   * The number, when the text is one: right length, a real birth date, the right check character.
   */
  public static Optional<IdentityNumber> of(String text) {
    String plain = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    boolean right =
        FORM.matcher(plain).matches() && check(plain) == plain.charAt(17) && hasRealDate(plain);
    return right ? Optional.of(new IdentityNumber(plain)) : Optional.empty();
  }

  private static char check(String plain) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean hasRealDate(String plain) {
    try {
      birthDate(plain);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate birthDate(String plain) {
    return LocalDate.of(
        Integer.parseInt(plain.substring(6, 10)),
        Integer.parseInt(plain.substring(10, 12)),
        Integer.parseInt(plain.substring(12, 14)));
  }

  /** The birth date that the number carries. */
  public LocalDate birthDate() {
    return birthDate(text);
  }

  /** The sex that the number carries. */
  public Sex sex() {
    return (text.charAt(16) - '0') % 2 == 0 ? Sex.FEMALE : Sex.MALE;
  }

  /** Never the number: it belongs in no log. */
  @Override
  public String toString() {
    return masked(text);
  }

  /** The text with all but its last four characters hidden. */
  static String masked(String text) {
    int shown = Math.min(4, text.length());
    return "*".repeat(text.length() - shown) + text.substring(text.length() - shown);
  }
}
