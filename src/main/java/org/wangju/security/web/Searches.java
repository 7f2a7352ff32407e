package org.wangju.security.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.omnifaces.util.Faces;
import org.wangju.platform.web.Paging;

/** What stands in the address of a list: the text searched for, and the page. */
final class Searches {
  private Searches() {}

  static String typed() {
    String given = Faces.getRequestParameter("q");
    return given == null ? "" : given.strip();
  }

  static Paging paging(int size, long total) {
    String given = Faces.getRequestParameter("page");
    int asked =
        given != null && given.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(given)) : 1;
    return new Paging((int) Math.min(asked, new Paging(1, size, total).pages()), size, total);
  }

  static String address(String page, String typed) {
    String text = typed == null ? "" : typed.strip();
    return page
        + "?faces-redirect=true"
        + (text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
