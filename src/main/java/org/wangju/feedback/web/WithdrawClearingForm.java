package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.feedback.process.ClearingProcess;
import org.wangju.platform.web.Page;

/** The person concerned withdraws, or whoever asked for them. */
@Named
@RequestScoped
public class WithdrawClearingForm {
  private final ClearingProcess process;
  private final ClearingProgress progress;
  private final Page page;

  private String reason;

  protected WithdrawClearingForm() {
    this(null, null, null);
  }

  @Inject
  public WithdrawClearingForm(ClearingProcess process, ClearingProgress progress, Page page) {
    this.process = process;
    this.progress = progress;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    String caseId = progress.getCaseId();
    return page.run(() -> process.withdraw(caseId, reason))
        ? "/desk/case.xhtml?faces-redirect=true&done=name-clearing.withdrawClearing&case=" + caseId
        : null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
