package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.Reviewing;
import org.wangju.recruitment.process.RecruitmentModel.Elements;

/** Sets the timers of a case that waits in cultivation anew, after its edition has changed. */
@ApplicationScoped
public class CultivationTimers {
  private final ProcessEngine engine;
  private final Reviewing reviewing;
  private final Days days;

  protected CultivationTimers() {
    this(null, null, null);
  }

  @Inject
  public CultivationTimers(ProcessEngine engine, Reviewing reviewing, Days days) {
    this.engine = engine;
    this.reviewing = reviewing;
    this.days = days;
  }

  void follow(Admission admission) {
    reviewing.schedule(admission);
    String instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(admission.getId(), RecruitmentModel.KEY)
            .singleResult()
            .getId();
    move(instance, Elements.REVIEW_DUE, reviewing.reviewAppearsOn(admission));
    move(instance, Elements.CULTIVATION_YEAR_ENDED, admission.getCultivationEndsOn());
  }

  /** A timer that has fired is no more. */
  private void move(String instance, String timer, LocalDate day) {
    engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .activityId(timer)
        .list()
        .forEach(job -> engine.getManagementService().setJobDuedate(job.getId(), days.begin(day)));
  }
}
