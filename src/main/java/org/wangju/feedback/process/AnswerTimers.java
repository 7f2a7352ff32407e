package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.process.FeedbackModel.Elements;

/** Sets timers anew after the day on which they rest has moved; one that has fired is no more. */
@ApplicationScoped
public class AnswerTimers {
  private final ProcessEngine engine;
  private final FeedbackDates dates;

  protected AnswerTimers() {
    this(null, null);
  }

  @Inject
  public AnswerTimers(ProcessEngine engine, FeedbackDates dates) {
    this.engine = engine;
    this.dates = dates;
  }

  /** After an extension. */
  void follow(FeedbackCase request) {
    move(request.getId(), Elements.ANSWER_OVERDUE, dates.answerOverdue(request));
    move(request.getId(), Elements.ANSWER_LONG_OVERDUE, dates.answerLongOverdue(request));
  }

  /** After a withholding was renewed. */
  void followWithholding(FeedbackCase said) {
    move(said.getId(), Elements.WITHHOLDING_ENDS, dates.withholdingEnds(said));
  }

  private void move(String caseId, String timer, Date moment) {
    String instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId, FeedbackModel.KEY)
            .singleResult()
            .getId();
    ManagementService management = engine.getManagementService();
    management
        .createJobQuery()
        .processInstanceId(instance)
        .activityId(timer)
        .list()
        .forEach(job -> management.setJobDuedate(job.getId(), moment));
  }
}
