package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;

/** The answering side asks for more time. */
@Named
@RequestScoped
public class AskExtensionForm {
  private final FeedbackView view;
  private final AnsweringSteps steps;
  private final Dates dates;
  private final Page page;

  private LocalDate until;
  private String reason;
  private String caseId;

  protected AskExtensionForm() {
    this(null, null, null, null);
  }

  @Inject
  public AskExtensionForm(FeedbackView view, AnsweringSteps steps, Dates dates, Page page) {
    this.view = view;
    this.steps = steps;
    this.dates = dates;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Why there is nothing to ask for, and with whom it lies; null where the form is open. */
  public String getClosed() {
    if (!view.isFound()) {
      return page.text("feedback", "refusal.unknown");
    }
    return view.isExtensible() ? null : closed(view.getFeedback());
  }

  private String closed(FeedbackCase request) {
    if (!request.getState().isWithAnswerer()) {
      String state = page.text("feedback", "state." + request.getState());
      return page.text("feedback", "askExtension.closed", state);
    }
    return request.getExtensionUntil() != null && view.isOpen()
        ? page.text(
            "feedback",
            "askExtension.asked",
            dates.date(request.getExtensionUntil()),
            view.getSender())
        : page.text("feedback", "askExtension.others", view.getReceiver());
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
