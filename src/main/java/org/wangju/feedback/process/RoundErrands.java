package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.desk.Cases;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FollowingRound;
import org.wangju.feedback.RoundErrand;
import org.wangju.feedback.RoundPart;
import org.wangju.feedback.RoundRepository;
import org.wangju.platform.Retried;

/**
 * Carries out what rounds cause in their departments' cases, and these in the rounds: each errand
 * in a transaction that locks one case and removes the errand, so that it happens once however
 * often it is tried.
 */
@Retried
@Transactional
@ApplicationScoped
public class RoundErrands {
  private static final int MOST = 50;

  private final RoundRepository rounds;
  private final FollowingRound following;
  private final Cases cases;
  private final RuntimeService runtime;
  private final Turn turn;
  private final Clock clock;

  protected RoundErrands() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public RoundErrands(
      RoundRepository rounds,
      FollowingRound following,
      Cases cases,
      RuntimeService runtime,
      Turn turn,
      Clock clock) {
    this.rounds = rounds;
    this.following = following;
    this.cases = cases;
    this.runtime = runtime;
    this.turn = turn;
    this.clock = clock;
  }

  /** The keys of some errands whose time has come. */
  public List<String> waiting() {
    return rounds.waiting(clock.instant(), MOST);
  }

  /** Carries one out, in the name of who caused it, unless that was done or is being done. */
  public void carryOut(String errandId) {
    rounds
        .locked(errandId)
        .ifPresent(errand -> rounds.remove(errand.actor().during(() -> carriedOut(errand))));
  }

  private RoundErrand carriedOut(RoundErrand errand) {
    switch (errand.getKind()) {
      case ASK -> ask(errand);
      case WITHDRAW -> withdraw(errand);
      case LOOK -> look(errand);
    }
    return errand;
  }

  private void ask(RoundErrand errand) {
    following.ask(rounds.part(errand.getPartId())).ifPresent(this::start);
  }

  private void start(FeedbackCase request) {
    runtime
        .createMessageCorrelation(FeedbackModel.MESSAGE_ASKED_IN_ROUND)
        .processInstanceBusinessKey(request.getId())
        .setVariables(FeedbackProcess.variables(request.getKind()))
        .correlateStartMessage();
  }

  private void withdraw(RoundErrand errand) {
    RoundPart part = rounds.part(errand.getPartId());
    if (part.getCaseId() != null) {
      cases.lock(part.getCaseId());
    }
    following
        .withdraw(part)
        .ifPresent(request -> turn.send(FeedbackModel.MESSAGE_WITHDRAWN, request.getId()));
  }

  private void look(RoundErrand errand) {
    cases.lock(errand.getRoundId());
    if (following.completeIfAnswered(rounds.get(errand.getRoundId()))) {
      turn.send(RoundModel.MESSAGE_ALL_ANSWERED, errand.getRoundId());
    }
  }

  /** Lets one that failed wait, longer each time. */
  public void postpone(String errandId) {
    rounds.locked(errandId).ifPresent(following::delay);
  }
}
