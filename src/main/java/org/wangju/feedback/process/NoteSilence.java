package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Hearing;
import org.wangju.feedback.process.FeedbackModel.Variables;

/** {@code ServiceTask_NoteSilence}: the time for a reply passed. */
@Named("noteSilence")
@ApplicationScoped
public class NoteSilence implements JavaDelegate {
  private final FeedbackRepository feedback;
  private final Hearing hearing;

  protected NoteSilence() {
    this(null, null);
  }

  @Inject
  public NoteSilence(FeedbackRepository feedback, Hearing hearing) {
    this.feedback = feedback;
    this.hearing = hearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String personId = (String) execution.getVariable(Variables.SUBJECT);
    hearing.noteSilence(
        feedback.subject(execution.getProcessBusinessKey(), personId).orElseThrow());
  }
}
