package org.wangju.feedback.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.process.FeedbackLetters;
import org.wangju.platform.Refusal;
import org.wangju.security.Caller;

/**
 * Answers a letter of feedback: {@code case} names it, {@code letter} is {@code sent} or {@code
 * answer}, {@code as=word} asks for Word instead of PDF.
 */
@WebServlet("/feedback/letter")
public class FeedbackLetterDownload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient FeedbackLetters letters;
  @Inject private transient Printing printing;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caseId = String.valueOf(request.getParameter("case"));
    try {
      Sheet letter =
          "answer".equals(request.getParameter("letter"))
              ? letters.answer(caseId, caller.locale())
              : letters.sent(caseId, caller.locale());
      boolean word = "word".equals(request.getParameter("as"));
      LetterResponse.write(letter, word, printing, response);
    } catch (Refusal e) {
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
