package org.wangju.notices.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.wangju.notices.Notice;
import org.wangju.notices.OwnNotices;
import org.wangju.security.Caller;

/** Leads from a notice to the page concerned; the notice counts as read. */
@WebServlet("/notices/open")
public class OpenNotice extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient Caller caller;
  @Inject private transient OwnNotices notices;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Notice> notice =
        caller.isSignedIn()
            ? notices.open(String.valueOf(request.getParameter("id")))
            : Optional.empty();
    if (notice.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String link = notice.get().getLink();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", request.getContextPath() + (link == null ? "/notices/my-notices.xhtml" : link));
  }
}
