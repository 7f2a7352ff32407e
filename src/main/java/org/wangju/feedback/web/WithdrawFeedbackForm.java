package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.process.FeedbackProcess;
import org.wangju.platform.web.Page;

/** The sender takes feedback back. */
@Named
@RequestScoped
public class WithdrawFeedbackForm {
  private final FeedbackView view;
  private final FeedbackProcess process;
  private final Page page;

  private String reason;
  private String caseId;

  protected WithdrawFeedbackForm() {
    this(null, null, null);
  }

  @Inject
  public WithdrawFeedbackForm(FeedbackView view, FeedbackProcess process, Page page) {
    this.view = view;
    this.process = process;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Why it cannot be taken back; null where the form is open. */
  public String getClosed() {
    if (!view.isFound()) {
      return page.text("feedback", "refusal.unknown");
    }
    FeedbackState state = view.getFeedback().getState();
    if (state.isEnd()) {
      return page.text(
          "feedback", "withdrawFeedback.closed", page.text("feedback", "state." + state));
    }
    return view.isWithdrawable()
        ? null
        : page.text("feedback", "withdrawFeedback.others", view.getSender());
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
