package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.feedback.Answering;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;

/**
 * {@code ServiceTask_TellBody}: the coordinating body hears that nothing came, where there is one.
 */
@Named("tellBody")
@ApplicationScoped
public class TellBody implements JavaDelegate {
  private final FeedbackRepository feedback;
  private final Answering answering;
  private final FeedbackNews news;

  protected TellBody() {
    this(null, null, null);
  }

  @Inject
  public TellBody(FeedbackRepository feedback, Answering answering, FeedbackNews news) {
    this.feedback = feedback;
    this.answering = answering;
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FeedbackCase request = feedback.get(execution.getProcessBusinessKey());
    answering.tellBody(request, news.answerMissing(request));
  }
}
