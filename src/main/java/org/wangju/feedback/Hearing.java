package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/**
 * Lets the people concerned read what is said about them and answer it before anybody decides
 * (陈述说明·申辩). What says nothing about a person — no objection, not known — is theirs to read, and
 * nothing waits for an answer to it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Hearing {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Record record;

  protected Hearing() {
    this(null, null, null);
  }

  @Inject
  public Hearing(FeedbackRepository feedback, FeedbackTerms terms, Record record) {
    this.feedback = feedback;
    this.terms = terms;
    this.record = record;
  }

  /** Opens it to those from whom it is not withheld; a withholding whose time is up ends here. */
  public void open(FeedbackCase said) {
    LocalDate today = terms.today();
    said.hearAgain();
    for (FeedbackSubject subject : feedback.subjects(said.getId())) {
      if (subject.isWithheld() && !today.isBefore(subject.getWithheldUntil())) {
        subject.endWithholding();
        record.append(FeedbackEvents.event(subject, "withholding-ended"));
      }
      if (!subject.isWithheld() && !subject.isLeftIndustry()) {
        subject.open(today);
      }
    }
    if (peopleToHear(said.getId()).isEmpty()) {
      said.awaitDecision();
    }
  }

  /** Those whose answer is waited for, by their keys. */
  public List<String> peopleToHear(String caseId) {
    return feedback.subjects(caseId).stream()
        .filter(FeedbackSubject::isToBeHeard)
        .map(FeedbackSubject::getPersonId)
        .toList();
  }

  /** The person has opened it here, which proves that it was delivered. */
  public void read(FeedbackSubject subject) {
    deliver(subject, Delivery.READ_HERE, null, terms.today());
  }

  /**
   * It was handed over on paper.
   *
   * @param on the day on the receipt; the time runs from it
   * @param proof who handed it over where, and where the receipt lies
   */
  public void deliverOnPaper(FeedbackSubject subject, LocalDate on, String proof) {
    if (on == null || on.isAfter(terms.today()) || on.isBefore(subject.getOpenSince())) {
      throw new Refusal("feedback", "refusal.deliveredOn", subject.getOpenSince().toString());
    }
    deliver(subject, Delivery.ON_PAPER, Texts.required(proof, "refusal.proof"), on);
  }

  private void deliver(FeedbackSubject subject, Delivery how, String proof, LocalDate on) {
    subject.deliver(how, proof, terms.now(), terms.replyEnds(subject.getCaseId(), on));
    record.append(
        FeedbackEvents.event(subject, "delivered")
            .with("delivery", how)
            .with("on", on)
            .with("proof", proof)
            .with("replyEndsOn", subject.getReplyEndsOn()));
  }

  /** The person answers; after the last day the answer is taken all the same, and marked. */
  public void reply(FeedbackSubject subject, Reply given) {
    LocalDate ends = subject.getReplyEndsOn();
    boolean late = subject.getSilentOn() != null || (ends != null && terms.today().isAfter(ends));
    subject.reply(given, terms.now(), late);
    record.append(
        FeedbackEvents.event(subject, "replied")
            .with("text", subject.getReplyText())
            .with("witness", subject.getWitnessText())
            .with("late", late));
    settle(subject);
  }

  /**
   * The person's answer on paper, which somebody registers in their stead. Whether it is late says
   * the day on which it was handed in, however long it lay.
   *
   * @param on that day
   * @param by the name of who registers it
   */
  public void replyOnPaper(FeedbackSubject subject, Reply given, LocalDate on, String by) {
    if (on == null || on.isAfter(terms.today()) || on.isBefore(subject.getOpenSince())) {
      throw new Refusal("feedback", "refusal.repliedOn", subject.getOpenSince().toString());
    }
    LocalDate ends = subject.getReplyEndsOn();
    boolean late = ends != null && on.isAfter(ends);
    subject.replyOnPaper(given, terms.now(), late, by);
    record.append(
        FeedbackEvents.event(subject, "replied-on-paper")
            .with("on", on)
            .with("text", subject.getReplyText())
            .with("witness", subject.getWitnessText())
            .with("late", late));
    settle(subject);
  }

  /** The last day passed without a word, which is no agreement. */
  public void noteSilence(FeedbackSubject subject) {
    subject.stayedSilent(terms.today());
    if (subject.getSilentOn() != null) {
      record.append(FeedbackEvents.event(subject, "stayed-silent"));
    }
    settle(subject);
  }

  /**
   * The time stands still while the person is ill or abroad.
   *
   * @param until the day on which it runs again by itself
   */
  public void pause(FeedbackSubject subject, PauseGround ground, LocalDate until) {
    if (ground == null) {
      throw new Refusal("feedback", "refusal.pauseGround");
    }
    if (until == null || !until.isAfter(terms.today())) {
      throw new Refusal("feedback", "refusal.pauseUntil");
    }
    LocalDate ends = subject.getReplyEndsOn();
    subject.pause(ground, terms.today(), until, ends == null ? 0 : terms.daysLeft(ends));
    record.append(
        FeedbackEvents.event(subject, "paused")
            .with("pauseGround", ground)
            .with("until", until)
            .with("daysLeft", subject.getDaysLeft()));
  }

  /** The time runs again, for the working days that were left. */
  public void resume(FeedbackSubject subject) {
    if (subject.getPauseGround() == null) {
      throw new Refusal("feedback", "refusal.step");
    }
    subject.resume(terms.afterPause(subject.getDaysLeft()));
    record.append(
        FeedbackEvents.event(subject, "resumed").with("replyEndsOn", subject.getReplyEndsOn()));
  }

  /** When everybody was heard, or let the time pass, somebody decides. */
  private void settle(FeedbackSubject subject) {
    FeedbackCase said = feedback.get(subject.getCaseId());
    if (said.getState() == FeedbackState.IN_HEARING && peopleToHear(said.getId()).isEmpty()) {
      said.awaitDecision();
    }
  }
}
