package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.process.DecidingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_ConsentToWithhold}: a second officer agrees, or the person is told at once. */
@Named
@RequestScoped
public class ConsentToWithholdForm {
  private final TaskPage taskPage;
  private final FeedbackTerms terms;
  private final DecidingSteps steps;
  private final Page page;

  private Consent outcome;

  protected ConsentToWithholdForm() {
    this(null, null, null, null);
  }

  @Inject
  public ConsentToWithholdForm(
      TaskPage taskPage, FeedbackTerms terms, DecidingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.terms = terms;
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

  /** After how many days it ends by itself. */
  public int getDays() {
    return terms.withholdingDays();
  }

  public Consent getOutcome() {
    return outcome;
  }

  public void setOutcome(Consent outcome) {
    this.outcome = outcome;
  }
}
