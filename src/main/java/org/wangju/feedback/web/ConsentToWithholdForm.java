package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.process.DecidingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_ConsentToWithhold}: a second officer agrees, or the person is told at once. */
@Named
@RequestScoped
public class ConsentToWithholdForm {
  private final TaskPage taskPage;
  private final DecidingSteps steps;
  private final Page page;

  private Consent outcome;

  protected ConsentToWithholdForm() {
    this(null, null, null);
  }

  @Inject
  public ConsentToWithholdForm(TaskPage taskPage, DecidingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "consentToWithhold") : null;
  }

  private void send() {
    steps.settleWithholding(taskPage.getItemId(), outcome == Consent.YES);
  }

  public List<Consent> getOutcomes() {
    return List.of(Consent.values());
  }

  /** The day on which it ends by itself, when it is agreed to today. */
  public LocalDate getEndsOn() {
    return taskPage.card().latest().orElseThrow();
  }

  public Consent getOutcome() {
    return outcome;
  }

  public void setOutcome(Consent outcome) {
    this.outcome = outcome;
  }
}
