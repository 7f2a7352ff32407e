package org.wangju.security.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.wangju.platform.Messages;

/**
 * The page shown when something cannot be shown. A plain servlet, since Faces may be what failed;
 * it says what to do, and nothing of how the server is made.
 */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <link rel="stylesheet" href="/problem.css">
      </head>
      <body>
      <main>
      <p class="product">%s</p>
      <h1>%s</h1>
      <p>%s</p>
      <p><a href="/">%s</a></p>
      </main>
      </body>
      </html>
      """;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Kind kind = Kind.of(request);
    Locale language = Languages.of(request);
    // An error may have reset what the gate wrote.
    SecurityHeaders.write(response, request.isSecure());
    SecurityHeaders.writePolicy(response);
    response.setStatus(kind.status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    String title = Messages.text(language, "security", kind.key + "title");
    response
        .getWriter()
        .print(
            PAGE.formatted(
                language.toLanguageTag(),
                title,
                Messages.text(language, "security", "product"),
                title,
                Messages.text(language, "security", kind.key + "text"),
                Messages.text(language, "security", "problem.home")));
  }

  private enum Kind {
    EXPIRED(HttpServletResponse.SC_FORBIDDEN, "problem.expired."),
    MISSING(HttpServletResponse.SC_NOT_FOUND, "problem.missing."),
    FAILURE(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "problem.failure."),
    STOPPING(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "problem.stopping.");

    private final int status;
    private final String key;

    Kind(int status, String key) {
      this.status = status;
      this.key = key;
    }

    static Kind of(HttpServletRequest request) {
      Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      if (status == null) {
        String asked = request.getParameter("kind");
        return "expired".equals(asked) ? EXPIRED : "failure".equals(asked) ? FAILURE : MISSING;
      }
      return switch (status) {
        case HttpServletResponse.SC_FORBIDDEN -> EXPIRED;
        case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> FAILURE;
        case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> STOPPING;
        default -> MISSING;
      };
    }
  }
}
