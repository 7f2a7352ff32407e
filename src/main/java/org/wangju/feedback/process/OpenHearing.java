package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Hearing;

/** {@code ServiceTask_OpenHearing}: the people concerned may read it, unless it is withheld. */
@Named("openHearing")
@ApplicationScoped
public class OpenHearing implements JavaDelegate {
  private final FeedbackRepository feedback;
  private final Hearing hearing;

  protected OpenHearing() {
    this(null, null);
  }

  @Inject
  public OpenHearing(FeedbackRepository feedback, Hearing hearing) {
    this.feedback = feedback;
    this.hearing = hearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hearing.open(feedback.get(execution.getProcessBusinessKey()));
  }
}
