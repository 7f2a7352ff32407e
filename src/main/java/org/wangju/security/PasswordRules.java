package org.wangju.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;

/**
 * What a password must be (NIST SP 800-63B 5.1.1): long, not well known, not the login; no rules on
 * kinds of characters.
 */
final class PasswordRules {
  static final int SHORTEST = 10;
  static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 4;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * Goes on only with a password that may be chosen.
   *
   * @throws Refusal that says which rule it breaks
   */
  static void check(String password, String repeated, String login) {
    int length = password.codePointCount(0, password.length());
    String lower = password.toLowerCase(Locale.ROOT);
    refuseIf(length < SHORTEST, "password.tooShort", SHORTEST);
    refuseIf(length > LONGEST, "password.tooLong", LONGEST);
    refuseIf(lower.contains(login), "password.isLogin");
    refuseIf(COMMON.contains(lower), "password.common");
    refuseIf(
        password.codePoints().distinct().count() < FEWEST_DIFFERENT,
        "password.monotonous",
        FEWEST_DIFFERENT);
    refuseIf(!password.equals(repeated), "password.differs");
  }

  private static void refuseIf(boolean broken, String key, Object... arguments) {
    if (broken) {
      throw new Refusal("security", key, arguments);
    }
  }

  private static Set<String> common() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/security/common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
