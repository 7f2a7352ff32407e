package org.wangju.security.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Style sheets, scripts, pictures and fonts: the same for everyone, and read without asking who
 * calls.
 */
final class StaticFiles {
  private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

  private StaticFiles() {}

  static boolean isStatic(HttpServletRequest request) {
    return request.getServletPath().startsWith(FACES_RESOURCES);
  }
}
