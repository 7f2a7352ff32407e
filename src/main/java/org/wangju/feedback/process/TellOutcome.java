package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.feedback.DecidingFeedback;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Variables;

/**
 * {@code ServiceTask_TellOutcome}: who said it hears what became of it; a correction takes its
 * place.
 */
@Named("tellOutcome")
@ApplicationScoped
public class TellOutcome implements JavaDelegate {
  private final FeedbackRepository feedback;
  private final DecidingFeedback deciding;
  private final Withholding withholding;
  private final FeedbackNews news;

  protected TellOutcome() {
    this(null, null, null, null);
  }

  @Inject
  public TellOutcome(
      FeedbackRepository feedback,
      DecidingFeedback deciding,
      Withholding withholding,
      FeedbackNews news) {
    this.feedback = feedback;
    this.deciding = deciding;
    this.withholding = withholding;
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FeedbackCase said = feedback.get(execution.getProcessBusinessKey());
    deciding.replace(said);
    news.outcome(said);
    execution.setVariable(Variables.USED_BEFORE, !deciding.usesToReview(said).isEmpty());
    execution.setVariable(Variables.WITHHELD, withholding.endsOn(said).isPresent());
  }
}
