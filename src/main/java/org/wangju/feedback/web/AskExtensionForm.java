package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** The answering side asks for more time. */
@Named
@RequestScoped
public class AskExtensionForm {
  private final AnsweringSteps steps;
  private final Page page;

  private LocalDate until;
  private String reason;
  private String caseId;

  protected AskExtensionForm() {
    this(null, null);
  }

  @Inject
  public AskExtensionForm(AnsweringSteps steps, Page page) {
    this.steps = steps;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(() -> steps.askExtension(caseId, until, reason))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.askExtension&case=" + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
