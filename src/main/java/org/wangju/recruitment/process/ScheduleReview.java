package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Reviewing;
import org.wangju.recruitment.process.RecruitmentModel.Variables;

/**
 * {@code ServiceTask_ScheduleReview}: the rules say when the next review is due; the timer only
 * wakes the case up.
 */
@Named("scheduleReview")
@ApplicationScoped
public class ScheduleReview implements JavaDelegate {
  private final AdmissionRepository admissions;
  private final Reviewing reviewing;
  private final Days days;

  protected ScheduleReview() {
    this(null, null, null);
  }

  @Inject
  public ScheduleReview(AdmissionRepository admissions, Reviewing reviewing, Days days) {
    this.admissions = admissions;
    this.reviewing = reviewing;
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Admission admission = admissions.get(execution.getProcessBusinessKey());
    reviewing.schedule(admission);
    execution.setVariable(
        Variables.NEXT_REVIEW_ON, days.begin(reviewing.reviewAppearsOn(admission)));
  }
}
