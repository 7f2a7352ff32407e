package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wangju.desk.Cases;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/** Asks a round's departments, reminds them, and ends the round. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FollowingRound {
  private final RoundRepository rounds;
  private final FeedbackRepository feedback;
  private final Composing composing;
  private final FeedbackTerms terms;
  private final Cases cases;
  private final Record record;

  protected FollowingRound() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public FollowingRound(
      RoundRepository rounds,
      FeedbackRepository feedback,
      Composing composing,
      FeedbackTerms terms,
      Cases cases,
      Record record) {
    this.rounds = rounds;
    this.feedback = feedback;
    this.composing = composing;
    this.terms = terms;
    this.cases = cases;
    this.record = record;
  }

  /**
   * Opens the department's request, about those who are still in its reach; whoever left meanwhile
   * is told to nobody.
   *
   * @return the request, which has gone out; empty when there was nothing to ask, or it was asked
   *     before
   */
  public Optional<FeedbackCase> ask(RoundPart part) {
    if (part.getState() != PartState.WAITING) {
      return Optional.empty();
    }
    Round round = rounds.get(part.getRoundId());
    List<String> people =
        feedback.inReach(part.getDepartmentId(), rounds.people(part.getId()), terms.today());
    Optional<FeedbackCase> opened =
        round.getState() == RoundState.RUNNING && !people.isEmpty()
            ? Optional.of(open(round, part, people))
            : Optional.empty();
    opened.ifPresentOrElse(
        request -> part.open(request.getId(), people.size()), () -> endUnasked(round, part));
    rounds.removePeople(part.getId());
    return opened;
  }

  private FeedbackCase open(Round round, RoundPart part, List<String> people) {
    Signatory author = round.getAuthor().signatory();
    FeedbackCase request =
        composing.open(FeedbackKind.REQUEST, round.getUnitId(), part.getDepartmentId(), author);
    request.joinRound(round.getId());
    record.append(
        FeedbackEvents.event(request, "asked-in-round")
            .with("round", cases.get(round.getId()).getCaseNumber()));
    composing.compose(request, request(round, people), author);
    composing.send(request);
    return request;
  }

  private static Composition request(Round round, List<String> people) {
    return new Composition(
        round.getTitle(),
        round.getText(),
        round.getPurpose(),
        round.getGround(),
        round.getDueOn(),
        Scope.PEOPLE,
        people,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        round.getQuestionnaireVersionId());
  }

  private void endUnasked(Round round, RoundPart part) {
    boolean running = round.getState() == RoundState.RUNNING;
    part.end(running ? PartState.NOBODY_LEFT : PartState.NOT_SENT);
    rounds.add(RoundErrand.look(round.getId(), terms.now()));
  }

  /** Asking failed and is tried again: the matrix says so. */
  public void delay(RoundErrand errand) {
    errand.postpone(terms.now());
    if (errand.getKind() == RoundErrand.Kind.ASK) {
      rounds.part(errand.getPartId()).delay();
    }
  }

  /**
   * Reminds the department of its request, once a day.
   *
   * @throws Refusal when it was reminded today, or the request does not lie with it
   */
  public void remind(FeedbackCase request) {
    request.remind(terms.today());
    record.append(FeedbackEvents.event(request, "reminded").with("dueOn", request.getDueOn()));
  }

  /** Ends the round before all have answered; what they have not answered is taken back. */
  public void closeEarly(Round round, String reason) {
    long open = rounds.countOpen(round.getId());
    round.closeEarly(reason, terms.today());
    rounds
        .parts(round.getId())
        .forEach(part -> rounds.add(RoundErrand.of(RoundErrand.Kind.WITHDRAW, part, terms.now())));
    record.append(
        FeedbackEvents.event(round, "round-closed-early")
            .with("reason", round.getCloseReason())
            .with("open", open));
  }

  /**
   * Takes back what the department of a closed round has not answered. Its request, if it has one,
   * is locked.
   *
   * @return the request that was taken back; empty where there was nothing to take back
   */
  public Optional<FeedbackCase> withdraw(RoundPart part) {
    if (part.getState() == PartState.WAITING) {
      part.end(PartState.NOT_SENT);
      rounds.removePeople(part.getId());
    }
    Optional<FeedbackCase> open =
        feedback
            .find(part.getCaseId())
            .filter(each -> each.getState().isUnsent() || each.getState().isWithAnswerer());
    open.ifPresent(
        each -> composing.withdraw(each, rounds.get(part.getRoundId()).getCloseReason()));
    return open;
  }

  /** Ends the round if every department has answered; returns whether it did. */
  public boolean completeIfAnswered(Round round) {
    boolean ends = round.getState() == RoundState.RUNNING && rounds.countOpen(round.getId()) == 0;
    if (ends) {
      round.complete(terms.today());
      record.append(FeedbackEvents.event(round, "round-completed"));
    }
    return ends;
  }

  /** Closes the case after its flow ended. */
  public void close(Round ended) {
    cases.close(ended.getId(), ended.getState().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
