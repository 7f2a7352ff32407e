package org.wangju.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A one-time code that an account waits for: its keyed hash, until when it is good, and how many
 * wrong ones were tried.
 */
@Embeddable
public class AwaitedCode {
  /** Wrong codes after which a code is void. */
  static final int MOST_WRONG = 5;

  private String hash;

  @Column(name = "expires_at")
  private Instant expires;

  private int attempts;

  protected AwaitedCode() {}

  /** Waits from now on for this one. */
  void expect(String expectedHash, Instant until) {
    hash = expectedHash;
    expires = until;
    attempts = 0;
  }

  /** Waits for none. */
  void end() {
    expect(null, null);
  }

  boolean isAwaited() {
    return hash != null;
  }

  /** Whether this is the code's hash and it is neither too old nor was guessed at too often. */
  boolean is(String triedHash, Instant now) {
    return isOpen(now) && MessageDigest.isEqual(bytes(triedHash), bytes(hash));
  }

  /** As {@link #is}; a wrong one is counted. */
  boolean tries(String triedHash, Instant now) {
    boolean fits = is(triedHash, now);
    if (!fits && isOpen(now)) {
      attempts++;
    }
    return fits;
  }

  private boolean isOpen(Instant now) {
    return hash != null && attempts < MOST_WRONG && now.isBefore(expires);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
