package org.wangju.security.web;

import org.omnifaces.util.Faces;
import org.wangju.platform.web.Paging;

/** The page of a list that its address asks for. */
final class Searches {
  private Searches() {}

  static Paging paging(int size, long total) {
    String given = Faces.getRequestParameter("page");
    int asked =
        given != null && given.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(given)) : 1;
    return new Paging((int) Math.min(asked, new Paging(1, size, total).pages()), size, total);
  }
}
