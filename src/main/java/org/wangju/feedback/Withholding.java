package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/**
 * Keeps feedback from the person for a while: with a recorded reason and a second officer's
 * consent, for a set time, after which it ends by itself unless it is renewed in the same way. What
 * is withheld cannot lower a grade.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Withholding {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Record record;

  protected Withholding() {
    this(null, null, null);
  }

  @Inject
  public Withholding(FeedbackRepository feedback, FeedbackTerms terms, Record record) {
    this.feedback = feedback;
    this.terms = terms;
    this.record = record;
  }

  /** Whether somebody has proposed it for somebody. */
  public boolean isProposed(FeedbackCase said) {
    return !proposed(said).isEmpty();
  }

  /** The case waits for the second officer. */
  public void awaitConsent(FeedbackCase said) {
    said.awaitConsent();
    proposed(said)
        .forEach(
            subject ->
                record.append(
                    FeedbackEvents.event(subject, "withholding-proposed")
                        .with("reason", subject.getWithholdReason())));
  }

  /**
   * The second officer agrees, or does not.
   *
   * @throws Refusal when it is who proposed it
   */
  public void settle(FeedbackCase said, boolean agreed, Signatory second) {
    said.decideConsent();
    settleAll(said, agreed, second);
  }

  private void settleAll(FeedbackCase said, boolean agreed, Signatory second) {
    for (FeedbackSubject subject : proposed(said)) {
      if (subject.isProposedBy(second)) {
        throw new Refusal("feedback", "refusal.ownProposal");
      }
      if (agreed) {
        subject.withhold(terms.withholdingEnds(said.getId(), subject.getWithheldUntil()));
      } else {
        subject.refuseWithholding();
      }
      record.append(
          FeedbackEvents.event(subject, "withholding-settled")
              .with("granted", agreed)
              .with("until", subject.getWithheldUntil()));
    }
  }

  private List<FeedbackSubject> proposed(FeedbackCase said) {
    return feedback.subjects(said.getId()).stream()
        .filter(FeedbackSubject::isWithholdingProposed)
        .toList();
  }

  /** Proposes to withhold it for another time from those from whom it is withheld. */
  public void proposeRenewal(FeedbackCase said, String reason, Signatory by) {
    List<FeedbackSubject> withheld = withheld(said);
    if (withheld.isEmpty() || isProposed(said)) {
      throw new Refusal("feedback", "refusal.renewal");
    }
    for (FeedbackSubject subject : withheld) {
      subject.proposeWithholding(reason, by);
      record.append(
          FeedbackEvents.event(subject, "withholding-proposed").with("reason", reason.strip()));
    }
  }

  /** The second officer agrees to a renewal, or does not. */
  public void settleRenewal(FeedbackCase said, boolean agreed, Signatory second) {
    settleAll(said, agreed && !withheld(said).isEmpty(), second);
  }

  private List<FeedbackSubject> withheld(FeedbackCase said) {
    return feedback.subjects(said.getId()).stream().filter(FeedbackSubject::isWithheld).toList();
  }

  /** The first day on which a withholding ends; empty when nothing is withheld. */
  public Optional<LocalDate> endsOn(FeedbackCase said) {
    return withheld(said).stream()
        .map(FeedbackSubject::getWithheldUntil)
        .min(Comparator.naturalOrder());
  }
}
