package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.Resolution;
import org.wangju.recruitment.process.ActivistSteps;

/** {@code Task_DecideActivist}: the record of the meeting that decided on the applicant. */
@Named
@RequestScoped
public class DecideActivistForm {
  private final TaskPage taskPage;
  private final MeetingFields meeting;
  private final ActivistSteps steps;
  private final Page page;

  private Resolution resolution;
  private DecisionOutcome otherwise;
  private String reason;

  protected DecideActivistForm() {
    this(null, null, null, null);
  }

  @Inject
  public DecideActivistForm(
      TaskPage taskPage, MeetingFields meeting, ActivistSteps steps, Page page) {
    this.taskPage = taskPage;
    this.meeting = meeting;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    boolean done =
        page.run(
            () ->
                steps.decide(taskPage.getItemId(), meeting.entered(resolution), otherwise, reason));
    return done ? taskPage.done("recruitment", "decideActivist") : null;
  }

  /** Where a case may go that was not carried. */
  public List<DecisionOutcome> getWaysOn() {
    return List.of(DecisionOutcome.RETURNED, DecisionOutcome.REJECTED);
  }

  public List<Resolution> getResolutions() {
    return List.of(Resolution.values());
  }

  public Resolution getResolution() {
    return resolution;
  }

  public void setResolution(Resolution resolution) {
    this.resolution = resolution;
  }

  public DecisionOutcome getOtherwise() {
    return otherwise;
  }

  public void setOtherwise(DecisionOutcome otherwise) {
    this.otherwise = otherwise;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
