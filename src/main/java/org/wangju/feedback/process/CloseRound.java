package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.wangju.feedback.FollowingRound;
import org.wangju.feedback.RoundRepository;

/** Whenever the flow of a round ends, whichever way it took, the case is closed with it. */
@Named("closeRound")
@ApplicationScoped
public class CloseRound implements ExecutionListener {
  private final RoundRepository rounds;
  private final FollowingRound following;

  protected CloseRound() {
    this(null, null);
  }

  @Inject
  public CloseRound(RoundRepository rounds, FollowingRound following) {
    this.rounds = rounds;
    this.following = following;
  }

  @Override
  public void notify(DelegateExecution execution) {
    following.close(rounds.get(execution.getProcessBusinessKey()));
  }
}
