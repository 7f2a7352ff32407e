package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.desk.Cases;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
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
  private final UnitRepository units;
  private final Cases cases;
  private final Record record;

  protected DecidingFeedback() {
    this(null, null, null, null, null);
  }

  @Inject
  public DecidingFeedback(
      FeedbackRepository feedback,
      FeedbackTerms terms,
      UnitRepository units,
      Cases cases,
      Record record) {
    this.feedback = feedback;
    this.terms = terms;
    this.units = units;
    this.cases = cases;
    this.record = record;
  }

  /**
   * Accepts it, except what is said of some people.
   *
   * @param except why it is not accepted of them, by their keys
   * @throws Refusal when nobody is left of whom it would be accepted
   */
  public void accept(FeedbackCase said, Map<String, String> except, Signatory by) {
    List<FeedbackSubject> subjects = feedback.subjects(said.getId());
    boolean allExcepted =
        !subjects.isEmpty() && subjects.stream().allMatch(s -> except.containsKey(s.getPersonId()));
    if (allExcepted) {
      throw new Refusal("feedback", "refusal.allExcepted");
    }
    said.accept(new Signature(by, terms.today()));
    for (FeedbackSubject subject : subjects) {
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
    if (counts && subject.getWeight() != Weight.REPLACED) {
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
    record.append(
        FeedbackEvents.event(said, "returned-with-questions").with("reason", questions.strip()));
    disclose(said, said.unitOf(said.getKind().saidBy()));
  }

  private void disclose(FeedbackCase said, String unitId) {
    int count = feedback.subjects(said.getId()).size();
    if (count > 0) {
      feedback.add(new Disclosure(said, unitId, count, terms.now()));
      String unitName = units.find(unitId).map(Unit::getName).orElse("");
      record.append(FeedbackEvents.disclosed(said, unitName, count));
    }
  }

  /**
   * Records that an accepted correction is to take the place of what it corrects.
   *
   * @return whether there is anything to replace
   */
  public boolean announceReplacement(FeedbackCase correction) {
    if (!correction.getKind().isCorrection()) {
      return false;
    }
    FeedbackCase earlier = feedback.get(correction.getReplacesId());
    boolean replaces = !corrected(earlier, correction).isEmpty();
    if (replaces) {
      record.append(
          FeedbackEvents.event(correction, "replaced").with("earlier", earlier.getTitle()));
    }
    return replaces;
  }

  /**
   * Puts an accepted correction in the place of what the earlier case says about the same people;
   * what it does not correct stands. The earlier case is locked.
   */
  public void replace(FeedbackCase earlier, FeedbackCase correction) {
    List<FeedbackSubject> replaced = corrected(earlier, correction);
    if (replaced.isEmpty()) {
      return;
    }
    record.append(
        FeedbackEvents.event(earlier, "corrected")
            .with("correction", cases.get(correction.getId()).getCaseNumber())
            .with("people", replaced.size()));
    for (FeedbackSubject subject : replaced) {
      subject.replacedBy(correction.getId(), terms.today());
      record.append(FeedbackEvents.event(subject, "weighed").with("weight", subject.getWeight()));
    }
    if (standing(earlier).isEmpty()) {
      earlier.replacedBy(correction.getId());
    }
  }

  /** What is withheld from the person takes no place before they were heard and it was decided. */
  private List<FeedbackSubject> corrected(FeedbackCase earlier, FeedbackCase correction) {
    Set<String> people =
        standing(correction).stream()
            .filter(subject -> !subject.isWithheld())
            .map(FeedbackSubject::getPersonId)
            .collect(Collectors.toSet());
    return standing(earlier).stream()
        .filter(subject -> people.contains(subject.getPersonId()))
        .toList();
  }

  private List<FeedbackSubject> standing(FeedbackCase said) {
    return feedback.subjects(said.getId()).stream().filter(said::stands).toList();
  }

  /** The decisions that rest on what a correction replaced and that nobody has looked at since. */
  public List<FeedbackUse> usesToReview(FeedbackCase correction) {
    return feedback.usesToReview(correction.getId());
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
