package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Variables;

/**
 * {@code ServiceTask_TellOutcome}: who said it hears what became of it; an accepted correction is
 * to take the place of what it corrects.
 */
@Named("tellOutcome")
@ApplicationScoped
public class TellOutcome implements JavaDelegate {
  private final FeedbackRepository feedback;
  private final ReplacingEarlier replacing;
  private final Withholding withholding;
  private final FeedbackNews news;

  protected TellOutcome() {
    this(null, null, null, null);
  }

  @Inject
  public TellOutcome(
      FeedbackRepository feedback,
      ReplacingEarlier replacing,
      Withholding withholding,
      FeedbackNews news) {
    this.feedback = feedback;
    this.replacing = replacing;
    this.withholding = withholding;
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FeedbackCase said = feedback.get(execution.getProcessBusinessKey());
    news.outcome(said);
    execution.setVariable(Variables.REPLACING, replacing.ask(said));
    execution.setVariable(Variables.WITHHELD, withholding.endsOn(said).isPresent());
  }
}
