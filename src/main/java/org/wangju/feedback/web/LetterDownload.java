package org.wangju.feedback.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.process.ClearingPapers;
import org.wangju.platform.Refusal;
import org.wangju.security.Caller;

/**
 * Answers the letter of a name clearing to one place: {@code case} and {@code place} name it,
 * {@code as=word} asks for Word instead of PDF.
 */
@WebServlet("/name-clearing/letter")
public class LetterDownload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient ClearingPapers papers;
  @Inject private transient Printing printing;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Sheet letter =
          papers.letterTo(
              request.getParameter("case"), request.getParameter("place"), caller.locale());
      LetterResponse.write(letter, "word".equals(request.getParameter("as")), printing, response);
    } catch (Refusal e) {
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
