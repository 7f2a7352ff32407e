package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.wangju.feedback.DecidingFeedback;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.FeedbackUse;
import org.wangju.feedback.Hearing;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Variables;

/**
 * Answers the model's questions: at which moment a timer fires, and for whom a step is repeated.
 */
@Named
@ApplicationScoped
public class FeedbackDates {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Hearing hearing;
  private final Withholding withholding;
  private final DecidingFeedback deciding;
  private final ZoneId zone;

  protected FeedbackDates() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public FeedbackDates(
      FeedbackRepository feedback,
      FeedbackTerms terms,
      Hearing hearing,
      Withholding withholding,
      DecidingFeedback deciding,
      ZoneId zone) {
    this.feedback = feedback;
    this.terms = terms;
    this.hearing = hearing;
    this.withholding = withholding;
    this.deciding = deciding;
    this.zone = zone;
  }

  /** The day after the last day. */
  public Date answerOverdue(DelegateExecution execution) {
    return answerOverdue(feedback(execution));
  }

  Date answerOverdue(FeedbackCase request) {
    return begin(request.getDueOn().plusDays(1));
  }

  /** The day on which the coordinating body is told. */
  public Date answerLongOverdue(DelegateExecution execution) {
    return answerLongOverdue(feedback(execution));
  }

  Date answerLongOverdue(FeedbackCase request) {
    return begin(terms.bodyIsTold(request.getId(), request.getDueOn()));
  }

  /** The day after the last day for a reply. */
  public Date replyEnds(DelegateExecution execution) {
    return begin(subject(execution).getReplyEndsOn().plusDays(1));
  }

  /** The day on which the time runs again by itself. */
  public Date pauseEnds(DelegateExecution execution) {
    return begin(subject(execution).getPauseEndsOn());
  }

  /** The day on which the first withholding of the case ends. */
  public Date withholdingEnds(DelegateExecution execution) {
    return withholdingEnds(feedback(execution));
  }

  Date withholdingEnds(FeedbackCase said) {
    return begin(withholding.endsOn(said).orElseThrow());
  }

  /** Those whose reply is waited for, by their keys. */
  public List<String> peopleToHear(DelegateExecution execution) {
    return hearing.peopleToHear(execution.getProcessBusinessKey());
  }

  /** The decisions that somebody has to look at again, by their keys. */
  public List<String> usesToReview(DelegateExecution execution) {
    return deciding.usesToReview(feedback(execution)).stream().map(FeedbackUse::getId).toList();
  }

  private FeedbackCase feedback(DelegateExecution execution) {
    return feedback.get(execution.getProcessBusinessKey());
  }

  private FeedbackSubject subject(DelegateExecution execution) {
    String personId = (String) execution.getVariable(Variables.SUBJECT);
    return feedback.subject(execution.getProcessBusinessKey(), personId).orElseThrow();
  }

  private Date begin(LocalDate day) {
    return Date.from(day.atStartOfDay(zone).toInstant());
  }
}
