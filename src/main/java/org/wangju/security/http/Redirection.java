package org.wangju.security.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page of this site, also when a script of ours asked. */
public final class Redirection {
  private static final String AJAX_ANSWER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <partial-response id="j_id1"><redirect url="%s"></redirect></partial-response>
      """;

  private Redirection() {}

  /**
   * Answers with the redirection.
   *
   * @param address a path of this site with its query
   */
  static void to(String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .print(
              AJAX_ANSWER.formatted(
                  address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")));
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
    }
  }

  /**
   * The address if it is a path of this site, else the home page: nobody is sent elsewhere after
   * signing in.
   */
  public static String within(String address) {
    boolean ours = address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    return ours ? address : "/index.xhtml";
  }
}
