package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.feedback.process.DecidingSteps;
import org.wangju.platform.web.Page;

/** An officer proposes a longer withholding. */
@Named
@RequestScoped
public class RenewWithholdingForm {
  private final FeedbackView view;
  private final DecidingSteps steps;
  private final Page page;

  private String reason;
  private String caseId;

  protected RenewWithholdingForm() {
    this(null, null, null);
  }

  @Inject
  public RenewWithholdingForm(FeedbackView view, DecidingSteps steps, Page page) {
    this.view = view;
    this.steps = steps;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Why there is nothing to propose; null where the form is open. */
  public String getClosed() {
    if (!view.isFound()) {
      return page.text("feedback", "refusal.unknown");
    }
    if (!view.isWithheld()) {
      return page.text("feedback", "renewWithholding.nothing");
    }
    return view.isRenewable()
        ? null
        : page.text(
            "feedback", "renewWithholding.proposed", String.join("；", view.getWithholdings()));
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(() -> steps.proposeRenewal(caseId, reason))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.renewWithholding&case=" + caseId
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
