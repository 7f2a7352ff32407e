package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.Countersignature;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** {@code Task_CountersignAnswer}: the head signs the answer, or returns it. */
@Named
@RequestScoped
public class CountersignAnswerForm {
  private final TaskPage taskPage;
  private final AnsweringSteps steps;
  private final Page page;

  private Countersignature outcome = Countersignature.SIGNED;
  private String reason;

  protected CountersignAnswerForm() {
    this(null, null, null);
  }

  @Inject
  public CountersignAnswerForm(TaskPage taskPage, AnsweringSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "countersignAnswer") : null;
  }

  private void send() {
    switch (outcome) {
      case SIGNED -> steps.countersign(taskPage.getItemId());
      case SIGNED_ON_PAPER -> steps.countersignOnPaper(taskPage.getItemId());
      case RETURNED -> steps.returnAnswer(taskPage.getItemId(), reason);
    }
  }

  public List<Countersignature> getOutcomes() {
    return List.of(Countersignature.values());
  }

  public Countersignature getOutcome() {
    return outcome;
  }

  public void setOutcome(Countersignature outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
