package org.wangju.security.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token of the program that collects the server's figures: it has no account, and reads nothing
 * else. Without the setting {@code wangju.metrics.token} there is no such program.
 */
@ApplicationScoped
public class MetricsToken {
  private static final String ADDRESS = "/metrics";
  private static final int SHORTEST = 32;

  private final String expected;

  protected MetricsToken() {
    expected = null;
  }

  @Inject
  public MetricsToken(@ConfigProperty(name = "wangju.metrics.token") Optional<String> token) {
    if (token.isPresent() && token.get().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "wangju.metrics.token must have " + SHORTEST + " characters or more");
    }
    expected = token.map(text -> "Bearer " + text).orElse(null);
  }

  /** Whether the figures can be had with a token. */
  public boolean isOn() {
    return expected != null;
  }

  /**
   * Whether the address is that of the figures and the token comes with it.
   *
   * @param authorization the header Authorization (RFC 6750); null when there is none
   */
  boolean opens(String address, String authorization) {
    return expected != null
        && authorization != null
        && (address.equals(ADDRESS) || address.startsWith(ADDRESS + "/"))
        && MessageDigest.isEqual(bytes(expected), bytes(authorization));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
