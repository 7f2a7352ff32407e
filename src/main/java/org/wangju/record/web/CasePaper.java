package org.wangju.record.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.Mandate;
import org.wangju.desk.audit.Mandates;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Refusal;
import org.wangju.security.Caller;

/**
 * Answers a case as a PDF. The parameter {@code case} is the case's key, {@code audit} that of the
 * reader's mandate.
 */
@WebServlet("/record/paper")
public class CasePaper extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient AuditedCases cases;
  @Inject private transient Mandates mandates;
  @Inject private transient Dossier dossier;
  @Inject private transient Printing printing;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caseId = String.valueOf(request.getParameter("case"));
    String audit = String.valueOf(request.getParameter("audit"));
    Sheet sheet;
    try {
      cases.notePrinting(caseId, audit);
      CaseSummary file = cases.see(caseId);
      Mandate mandate = mandates.find(audit).orElseThrow();
      sheet = dossier.of(file, mandate, caller.locale());
    } catch (Refusal e) {
      // Whether there is such a case is not for everyone to know.
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"case.pdf\"");
    printing.pdf(sheet, response.getOutputStream());
  }
}
