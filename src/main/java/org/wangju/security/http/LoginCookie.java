package org.wangju.security.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of this site: who is signed in, the language chosen before that, which accounts were
 * used here, and what comes back from an OpenID provider. No script reads them.
 */
public final class LoginCookie {
  private static final String LOGIN = "wangju_login";
  private static final String LANGUAGE = "wangju_language";
  private static final String KNOWN = "wangju_known";
  private static final String PROVIDER = "wangju_oidc";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private LoginCookie() {}

  /** The value of the login cookie; empty when the browser sends none. */
  static Optional<String> read(HttpServletRequest request) {
    return value(request, LOGIN);
  }

  /** Gives the browser a new login cookie, which it forgets when it closes. */
  static void write(HttpServletResponse response, String value, boolean secure) {
    response.addCookie(cookie(LOGIN, value, secure));
  }

  /** Takes the login cookie from the browser. */
  public static void clear(HttpServletResponse response, boolean secure) {
    Cookie cookie = cookie(LOGIN, "", secure);
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  /** Which accounts signed in in this browser before; see {@link Browsers}. */
  static Optional<String> known(HttpServletRequest request) {
    return value(request, KNOWN);
  }

  static void keepKnown(HttpServletResponse response, String value, boolean secure) {
    Cookie cookie = cookie(KNOWN, value, secure);
    cookie.setMaxAge(YEAR_SECONDS);
    response.addCookie(cookie);
  }

  /** What the browser brings back from the OpenID provider; empty when it was not sent there. */
  static Optional<String> provider(HttpServletRequest request) {
    return value(request, PROVIDER).filter(value -> !value.isEmpty());
  }

  /** Keeps a value for the way to the OpenID provider and back; zero seconds take it away. */
  static void keepProvider(
      HttpServletResponse response, String value, int seconds, boolean secure) {
    Cookie cookie = cookie(PROVIDER, value, secure);
    cookie.setMaxAge(seconds);
    response.addCookie(cookie);
  }

  static Optional<String> language(HttpServletRequest request) {
    return value(request, LANGUAGE);
  }

  /** Keeps a language tag in the browser for a year. */
  public static void keepLanguage(HttpServletResponse response, String tag, boolean secure) {
    Cookie cookie = cookie(LANGUAGE, tag, secure);
    cookie.setMaxAge(YEAR_SECONDS);
    response.addCookie(cookie);
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static Cookie cookie(String name, String value, boolean secure) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
