package org.wangju.documents.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.wangju.documents.Papers;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Refusal;
import org.wangju.security.Caller;

/**
 * Answers a paper of a step to be printed: {@code case}, {@code step} and {@code material} name it,
 * {@code blank} asks for the empty form, {@code as=word} for Word instead of PDF.
 */
@WebServlet("/documents/paper")
public class PaperDownload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient Papers papers;
  @Inject private transient Printing printing;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Slot slot =
        new Slot(
            request.getParameter("case"),
            request.getParameter("step"),
            request.getParameter("material"));
    Locale locale = caller.locale();
    try {
      Sheet sheet =
          request.getParameter("blank") == null
              ? papers.filled(slot, locale)
              : papers.blank(slot, locale);
      boolean word = "word".equals(request.getParameter("as"));
      response.setContentType(
          word
              ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              : "application/pdf");
      response.setHeader(
          "Content-Disposition",
          FileNames.disposition(
              word ? "attachment" : "inline", sheet.title() + (word ? ".docx" : ".pdf")));
      if (word) {
        printing.word(sheet, response.getOutputStream());
      } else {
        printing.pdf(sheet, response.getOutputStream());
      }
    } catch (Refusal e) {
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
