package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ClearingCheck;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.feedback.process.ClearingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_CheckClearing}: the facts are checked, or the request is returned or handed over. */
@Named
@RequestScoped
public class CheckClearingForm {
  private final TaskPage taskPage;
  private final ClearingSteps steps;
  private final Page page;
  private final ClearingPlaceFields places = new ClearingPlaceFields();

  private ClearingCheck outcome = ClearingCheck.CHECKED;
  private String findings;
  private String reason;

  protected CheckClearingForm() {
    this(null, null, null);
  }

  @Inject
  public CheckClearingForm(TaskPage taskPage, ClearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done(ClearingModel.KEY, "checkClearing") : null;
  }

  private void send() {
    switch (outcome) {
      case CHECKED -> steps.check(taskPage.getItemId(), findings, places.entered());
      case RETURNED -> steps.returnToAsker(taskPage.getItemId(), reason);
      case HANDED_OVER -> steps.handOverAtCheck(taskPage.getItemId());
    }
  }

  public List<ClearingCheck> getOutcomes() {
    return List.of(ClearingCheck.values());
  }

  public ClearingPlaceFields getPlaces() {
    return places;
  }

  public ClearingCheck getOutcome() {
    return outcome;
  }

  public void setOutcome(ClearingCheck outcome) {
    this.outcome = outcome;
  }

  public String getFindings() {
    return findings;
  }

  public void setFindings(String findings) {
    this.findings = findings;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
