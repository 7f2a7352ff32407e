package org.wangju.record.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wangju.desk.CaseModels;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.platform.Refusal;
import org.wangju.security.Caller;

/**
 * Answers the BPMN of the version of a case's model that the parameter {@code model} names, to
 * those who audit the case.
 */
@WebServlet("/record/diagram")
public class PastDiagram extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient AuditedCases cases;
  @Inject private transient CaseModels models;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] xml;
    try {
      long model = Long.parseLong(String.valueOf(request.getParameter("model")));
      String process = cases.see(String.valueOf(request.getParameter("case"))).processKey();
      xml = models.xml(process, model, caller.locale());
    } catch (NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    } catch (Refusal e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/xml");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    response.setContentLength(xml.length);
    response.getOutputStream().write(xml);
  }
}
