package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.CaseReader;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.Colleague;
import org.wangju.feedback.Colleagues;
import org.wangju.feedback.Receipt;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;

/** {@code Task_ReceiveFeedback}: the request is taken in and given to a colleague, or returned. */
@Named
@RequestScoped
public class ReceiveFeedbackForm {
  private final TaskPage taskPage;
  private final AnsweringSteps steps;
  private final Colleagues colleagues;
  private final CaseReader cases;
  private final TaskDesk desk;
  private final Caller caller;
  private final Page page;

  private Receipt outcome = Receipt.RECEIVED;
  private String assigneeId;
  private String reason;

  protected ReceiveFeedbackForm() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ReceiveFeedbackForm(
      TaskPage taskPage,
      AnsweringSteps steps,
      Colleagues colleagues,
      CaseReader cases,
      TaskDesk desk,
      Caller caller,
      Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.colleagues = colleagues;
    this.cases = cases;
    this.desk = desk;
    this.caller = caller;
    this.page = page;
  }

  /** As a rule whoever takes it in answers it. */
  @PostConstruct
  void open() {
    assigneeId = caller.accountId();
  }

  /**
   * Sends the form; whoever answers it goes straight on to the answer.
   *
   * @return where to go on, or null to stay
   */
  public String submit() {
    String caseId = taskPage.item().getCaseId();
    if (!page.run(this::send)) {
      return null;
    }
    return cases.openItems(caseId).stream()
        .filter(desk::isForCaller)
        .filter(item -> item.isClaimed())
        .map(item -> "/feedback/answer-feedback.xhtml?faces-redirect=true&item=" + item.getId())
        .findFirst()
        .orElseGet(() -> taskPage.done("feedback", "receiveFeedback"));
  }

  private void send() {
    switch (outcome) {
      case RECEIVED ->
          steps.receive(
              taskPage.getItemId(), assigneeId == null || assigneeId.isEmpty() ? null : assigneeId);
      case RETURNED -> steps.returnToSender(taskPage.getItemId(), reason);
    }
  }

  public List<Receipt> getOutcomes() {
    return List.of(Receipt.values());
  }

  /** The caller's account. */
  public String getSelf() {
    return caller.accountId();
  }

  /** The colleagues who may answer, without the caller. */
  public List<Colleague> getColleagues() {
    return colleagues.of(taskPage.item().getRole(), taskPage.item().getRoleUnitId()).stream()
        .filter(colleague -> !colleague.accountId().equals(caller.accountId()))
        .toList();
  }

  public Receipt getOutcome() {
    return outcome;
  }

  public void setOutcome(Receipt outcome) {
    this.outcome = outcome;
  }

  public String getAssigneeId() {
    return assigneeId;
  }

  public void setAssigneeId(String assigneeId) {
    this.assigneeId = assigneeId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
