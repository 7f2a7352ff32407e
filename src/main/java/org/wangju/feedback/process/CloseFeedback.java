package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.wangju.feedback.Composing;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;

/** Whenever the flow ends, whichever way it took, the case is closed with it. */
@Named("closeFeedback")
@ApplicationScoped
public class CloseFeedback implements ExecutionListener {
  private final FeedbackRepository feedback;
  private final Composing composing;
  private final IndustryOpinions opinions;

  protected CloseFeedback() {
    this(null, null, null);
  }

  @Inject
  public CloseFeedback(
      FeedbackRepository feedback, Composing composing, IndustryOpinions opinions) {
    this.feedback = feedback;
    this.composing = composing;
    this.opinions = opinions;
  }

  @Override
  public void notify(DelegateExecution execution) {
    FeedbackCase ended = feedback.get(execution.getProcessBusinessKey());
    composing.close(ended);
    opinions.tell(ended);
  }
}
