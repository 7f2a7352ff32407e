package org.wangju.security.http;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that forbid a browser what no page of ours needs. */
final class SecurityHeaders {
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private SecurityHeaders() {}

  /**
   * Faces pages get their content security policy, with a nonce, from PrimeFaces; everything else
   * this one.
   */
  static void writePolicy(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
  }

  static void write(HttpServletResponse response, boolean secure) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
    }
  }
}
