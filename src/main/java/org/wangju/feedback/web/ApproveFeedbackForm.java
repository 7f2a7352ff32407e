package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ApprovalOutcome;
import org.wangju.feedback.process.SendingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_ApproveFeedback}: the head of the sending side signs, or returns it. */
@Named
@RequestScoped
public class ApproveFeedbackForm {
  private final TaskPage taskPage;
  private final SendingSteps steps;
  private final Page page;

  private ApprovalOutcome outcome = ApprovalOutcome.APPROVED;
  private String reason;

  protected ApproveFeedbackForm() {
    this(null, null, null);
  }

  @Inject
  public ApproveFeedbackForm(TaskPage taskPage, SendingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "approveFeedback") : null;
  }

  private void send() {
    switch (outcome) {
      case APPROVED -> steps.approve(taskPage.getItemId());
      case RETURNED -> steps.returnToAuthor(taskPage.getItemId(), reason);
    }
  }

  public List<ApprovalOutcome> getOutcomes() {
    return List.of(ApprovalOutcome.values());
  }

  public ApprovalOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(ApprovalOutcome outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
