package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.feedback.process.FeedbackProcess;
import org.wangju.platform.web.Page;

/** The sender takes feedback back. */
@Named
@RequestScoped
public class WithdrawFeedbackForm {
  private final FeedbackProcess process;
  private final Page page;

  private String reason;
  private String caseId;

  protected WithdrawFeedbackForm() {
    this(null, null);
  }

  @Inject
  public WithdrawFeedbackForm(FeedbackProcess process, Page page) {
    this.process = process;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(() -> process.withdraw(caseId, reason))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.withdrawFeedback&case=" + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
