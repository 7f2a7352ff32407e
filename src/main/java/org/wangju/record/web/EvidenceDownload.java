package org.wangju.record.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.platform.Refusal;
import org.wangju.record.Evidence;

/**
 * Answers a case's evidence as a zip. The parameter {@code case} is the case's key, {@code audit}
 * that of the reader's mandate; {@code earlier}, which may be left out, the size of a checkpoint
 * that the reader keeps.
 */
@WebServlet("/record/evidence")
public class EvidenceDownload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient AuditedCases cases;
  @Inject private transient Evidence evidence;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caseId = String.valueOf(request.getParameter("case"));
    try {
      List<Long> earlier = sizes(request);
      cases.noteExport(caseId, request.getParameter("audit"));
      response.setContentType("application/zip");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"evidence.zip\"");
      evidence.write(org.wangju.record.Stream.ofCase(caseId), earlier, response.getOutputStream());
    } catch (NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (Refusal e) {
      // Before the first byte was written; whether there is such a case is not for everyone to
      // know.
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static List<Long> sizes(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameterValues("earlier")).stream()
        .flatMap(Stream::of)
        .filter(size -> !size.isBlank())
        .map(size -> Long.valueOf(size.strip()))
        .toList();
  }
}
