package org.wangju.security.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.platform.Cipherbox;

/**
 * Names browsers by family and system, and knows again those in which an account signed in before:
 * a cookie of a year holds a keyed hash for each of the last accounts. Nothing is stored of it
 * here.
 */
@ApplicationScoped
public class Browsers {
  private static final int MOST_ACCOUNTS = 8;
  private static final int TAG_LENGTH = 24;
  private static final String SEPARATOR = "-";

  // The first that the header contains; most contain the names of others too.
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("MicroMessenger/", "WeChat"),
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("QQBrowser/", "QQ"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Windows", "Windows"),
          Map.entry("OpenHarmony", "HarmonyOS"),
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iOS"),
          Map.entry("iPad", "iPadOS"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  private final Cipherbox cipherbox;

  protected Browsers() {
    this(null);
  }

  @Inject
  public Browsers(Cipherbox cipherbox) {
    this.cipherbox = cipherbox;
  }

  /** Family and system by the header User-Agent, or a question mark for what is not known. */
  static String name(String userAgent) {
    String header = userAgent == null ? "" : userAgent;
    return first(FAMILIES, header) + " · " + first(SYSTEMS, header);
  }

  private static String first(List<Map.Entry<String, String>> names, String header) {
    return names.stream()
        .filter(name -> header.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }

  /** Whether the account signed in before in the browser that sends the request. */
  boolean knows(HttpServletRequest request, String accountId) {
    return tags(request).anyMatch(tag(accountId)::equals);
  }

  /** The cookie's value once the account has signed in here. */
  String with(HttpServletRequest request, String accountId) {
    return Stream.concat(Stream.of(tag(accountId)), tags(request))
        .distinct()
        .limit(MOST_ACCOUNTS)
        .collect(Collectors.joining(SEPARATOR));
  }

  private static Stream<String> tags(HttpServletRequest request) {
    Optional<String> cookie = LoginCookie.known(request);
    return cookie.stream()
        .flatMap(value -> Stream.of(value.split(SEPARATOR)))
        .filter(tag -> tag.matches("[0-9a-f]{" + TAG_LENGTH + "}"));
  }

  private String tag(String accountId) {
    return cipherbox.hash("known-browser:" + accountId).substring(0, TAG_LENGTH);
  }
}
