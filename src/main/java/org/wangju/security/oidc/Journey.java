package org.wangju.security.oidc;

import java.time.Instant;
import java.util.Optional;
import org.wangju.platform.Cipherbox;

/**
 * What a browser that was sent to the provider brings back, encrypted and sealed in a cookie: no
 * node keeps it, and no other site can make one.
 *
 * @param state by which the provider's answer is known to be to this browser's question (RFC 6749
 *     section 10.12)
 * @param nonce that the ID token must carry
 * @param verifier that the provider's code can be used with alone (RFC 7636)
 * @param linking the login to whose account the identity is to be linked; empty for signing in
 * @param destination the page asked for, a path of this site
 * @param expires after which it counts no more
 */
record Journey(
    String state,
    String nonce,
    String verifier,
    String linking,
    String destination,
    Instant expires) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 6;
  private static final String PURPOSE = "oidc-journey";

  String seal(Cipherbox cipherbox) {
    return cipherbox.seal(
        PURPOSE,
        String.join(SEPARATOR, state, nonce, verifier, linking, destination, expires.toString()));
  }

  /** What was sealed; empty when it was not by us, or is too old. */
  static Optional<Journey> open(Cipherbox cipherbox, String sealed, Instant now) {
    try {
      String[] parts = cipherbox.open(PURPOSE, sealed).split(SEPARATOR, -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      Instant expires = Instant.parse(parts[5]);
      return now.isBefore(expires)
          ? Optional.of(new Journey(parts[0], parts[1], parts[2], parts[3], parts[4], expires))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
