package org.wangju.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;

/** Answers a letter as PDF, or as Word. */
final class LetterResponse {
  private LetterResponse() {}

  static void write(Sheet letter, boolean word, Printing printing, HttpServletResponse response)
      throws IOException {
    String name =
        URLEncoder.encode(letter.title() + (word ? ".docx" : ".pdf"), StandardCharsets.UTF_8)
            .replace("+", "%20");
    response.setContentType(
        word
            ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            : "application/pdf");
    response.setHeader(
        "Content-Disposition", (word ? "attachment" : "inline") + "; filename*=UTF-8''" + name);
    if (word) {
      printing.word(letter, response.getOutputStream());
    } else {
      printing.pdf(letter, response.getOutputStream());
    }
  }
}
