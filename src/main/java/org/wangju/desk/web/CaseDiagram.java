package org.wangju.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wangju.desk.CaseReader;
import org.wangju.platform.Refusal;

/** Answers the BPMN of the model under which a case runs, to those who may see the case. */
@WebServlet("/desk/diagram")
public class CaseDiagram extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient CaseReader reader;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] xml;
    try {
      xml = reader.diagram(String.valueOf(request.getParameter("case")));
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
