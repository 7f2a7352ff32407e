package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/**
 * The requester decides what counts: accepts, returns with questions, or rejects with reasons; a
 * correction that is accepted takes the place of what it corrects wherever that was used.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DecidingFeedback {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Record record;

  protected DecidingFeedback() {
    this(null, null, null);
  }

  @Inject
  public DecidingFeedback(FeedbackRepository feedback, FeedbackTerms terms, Record record) {
    this.feedback = feedback;
    this.terms = terms;
    this.record = record;
  }

  /**
   * Accepts it, except what is said of some people.
   *
   * @param except why it is not accepted of them, by their keys
   */
  public void accept(FeedbackCase said, Map<String, String> except, Signatory by) {
    said.accept(new Signature(by, terms.today()));
    for (FeedbackSubject subject : feedback.subjects(said.getId())) {
      String reason = except.get(subject.getPersonId());
      weigh(subject, reason == null ? Weight.ACCEPTED : Weight.REJECTED, reason);
    }
    record.append(FeedbackEvents.event(said, "accepted"));
  }

  /** Rejects it with written reasons. */
  public void reject(FeedbackCase said, String reason, Signatory by) {
    said.reject(new Signature(by, terms.today()), reason);
    feedback.subjects(said.getId()).forEach(subject -> weigh(subject, Weight.REJECTED, reason));
    record.append(FeedbackEvents.event(said, "rejected").with("reason", reason.strip()));
  }

  private void weigh(FeedbackSubject subject, Weight weight, String reason) {
    boolean counts = subject.getOpinion() != null && subject.getOpinion() != Opinion.HANDED_OVER;
    if (counts) {
      subject.weigh(weight, reason, terms.today());
      record.append(
          FeedbackEvents.event(subject, "weighed")
              .with("weight", weight)
              .with("reason", Texts.plain(reason)));
    }
  }

  /** Returns it with questions to who said it, who has access again. */
  public void returnWithQuestions(FeedbackCase said, String questions) {
    said.returnWithQuestions(questions);
    int count = feedback.subjects(said.getId()).size();
    if (count > 0) {
      feedback.add(
          new Disclosure(said, said.unitOf(FeedbackKind.Side.INDUSTRY), count, terms.now()));
    }
    record.append(
        FeedbackEvents.event(said, "returned-with-questions").with("reason", questions.strip()));
  }

  /** Puts an accepted correction in the place of what it corrects. */
  public void replace(FeedbackCase correction) {
    if (!correction.getKind().isCorrection() || correction.getState() == FeedbackState.REJECTED) {
      return;
    }
    FeedbackCase earlier = feedback.get(correction.getReplacesId());
    if (earlier.getReplacedById() != null) {
      // The flow comes here again after a withholding.
      return;
    }
    earlier.replacedBy(correction.getId());
    Set<String> corrected =
        feedback.subjects(correction.getId()).stream()
            .map(FeedbackSubject::getPersonId)
            .collect(java.util.stream.Collectors.toSet());
    feedback.subjects(earlier.getId()).stream()
        .filter(subject -> corrected.contains(subject.getPersonId()))
        .forEach(subject -> subject.weigh(Weight.REPLACED, correction.getId(), terms.today()));
    record.append(FeedbackEvents.event(correction, "replaced").with("earlier", earlier.getTitle()));
  }

  /** The decisions that rest on what a correction replaced and that nobody has looked at since. */
  public List<FeedbackUse> usesToReview(FeedbackCase correction) {
    return correction.getState() == FeedbackState.REJECTED || correction.getReplacesId() == null
        ? List.of()
        : feedback.usesToReview(correction.getReplacesId()).stream()
            .filter(use -> isCorrected(use, correction))
            .toList();
  }

  private boolean isCorrected(FeedbackUse use, FeedbackCase correction) {
    return feedback.subjects(correction.getReplacesId()).stream()
        .anyMatch(
            subject ->
                subject.getId().equals(use.getSubjectId())
                    && subject.getWeight() == Weight.REPLACED);
  }

  /** Whoever decided on what was corrected says what became of that decision. */
  public void review(FeedbackCase correction, String useId, String result) {
    FeedbackUse use =
        feedback.use(useId).orElseThrow(() -> new Refusal("feedback", "refusal.unknown"));
    use.review(result, terms.today());
    record.append(
        FeedbackEvents.event(correction, "use-reviewed")
            .with("matter", use.getMatter())
            .with("usePurpose", use.getPurpose())
            .with("result", use.getReviewResult()));
  }
}
