package org.wangju.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wangju.platform.Cipherbox;

/**
 * What was typed into a search, as the address of the list carries it: encrypted, since addresses
 * end up in logs and histories, and people type names and numbers into every search. The list stays
 * what its address says.
 */
@ApplicationScoped
public class SealedSearch {
  /** The parameter's name. */
  public static final String PARAMETER = "s";

  private static final String PURPOSE = "search";

  private final Cipherbox cipherbox;

  protected SealedSearch() {
    this(null);
  }

  @Inject
  public SealedSearch(Cipherbox cipherbox) {
    this.cipherbox = cipherbox;
  }

  /** The text encrypted; null when nothing was typed. */
  public String seal(String typed) {
    return typed == null || typed.isBlank() ? null : cipherbox.seal(PURPOSE, typed.strip());
  }

  /** The text as one more parameter of an address, {@code &s=…}; empty when nothing was typed. */
  public String parameter(String typed) {
    return parameter(PARAMETER, seal(typed));
  }

  /** A filter that tells nothing of anybody as one more parameter; empty when it is null. */
  public static String parameter(String key, String value) {
    return value == null ? "" : "&" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** What was typed; empty when the address has nothing, or something that was not sealed here. */
  public String read(String sealed) {
    if (sealed == null || sealed.isEmpty()) {
      return "";
    }
    try {
      return cipherbox.open(PURPOSE, sealed);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return "";
    }
  }
}
