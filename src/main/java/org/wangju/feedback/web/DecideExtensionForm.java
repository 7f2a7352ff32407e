package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** {@code Task_DecideExtension}: more time is granted, or not. */
@Named
@RequestScoped
public class DecideExtensionForm {
  private final TaskPage taskPage;
  private final AnsweringSteps steps;
  private final Page page;

  private Consent outcome = Consent.YES;
  private String reason;

  protected DecideExtensionForm() {
    this(null, null, null);
  }

  @Inject
  public DecideExtensionForm(TaskPage taskPage, AnsweringSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "decideExtension") : null;
  }

  private void send() {
    steps.settleExtension(taskPage.getItemId(), outcome == Consent.YES, reason);
  }

  public List<Consent> getOutcomes() {
    return List.of(Consent.values());
  }

  public Consent getOutcome() {
    return outcome;
  }

  public void setOutcome(Consent outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
