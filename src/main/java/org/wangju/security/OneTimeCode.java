package org.wangju.security;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wangju.platform.Cipherbox;

/**
 * The code with which the holder of an account chooses the first password: twelve characters that
 * are not mistaken for each other on paper, some 58 bits. Only its keyed hash is stored.
 */
public final class OneTimeCode {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  /** A new code as it is printed: three groups of four with hyphens. */
  public static String next() {
    String letters =
        RANDOM
            .ints((long) GROUPS * GROUP_LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(Collectors.joining());
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }

  /**
   * What is stored of the code of an account; upper and lower case, spaces and hyphens make no
   * difference.
   */
  public static String hash(Cipherbox cipherbox, String accountId, String code) {
    String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return cipherbox.hash("one-time-code:" + accountId + ":" + letters);
  }
}
