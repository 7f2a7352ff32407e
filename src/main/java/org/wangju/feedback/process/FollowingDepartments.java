package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.desk.Cases;
import org.wangju.desk.WorkItems;
import org.wangju.directory.UnitMerged;
import org.wangju.feedback.Composing;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundRepository;

/**
 * Lets open feedback follow a unit on either side into the one that it is merged into, and what a
 * unit decided on feedback, which it may have to look at again.
 */
@ApplicationScoped
public class FollowingDepartments {
  private final FeedbackRepository feedback;
  private final RoundRepository rounds;
  private final Composing composing;
  private final Cases cases;
  private final WorkItems workItems;

  protected FollowingDepartments() {
    this(null, null, null, null, null);
  }

  @Inject
  public FollowingDepartments(
      FeedbackRepository feedback,
      RoundRepository rounds,
      Composing composing,
      Cases cases,
      WorkItems workItems) {
    this.feedback = feedback;
    this.rounds = rounds;
    this.composing = composing;
    this.cases = cases;
    this.workItems = workItems;
  }

  /** Runs in the transaction of the merger. */
  public void follow(@Observes UnitMerged merged) {
    List<String> underReview = feedback.underReviewOf(merged.fromId());
    feedback.moveUses(merged.fromId(), merged.intoId());
    feedback.openOf(merged.fromId()).forEach(caseId -> follow(caseId, merged));
    rounds.openOf(merged.fromId()).forEach(round -> follow(round, merged));
    rounds.waitingOf(merged.fromId()).forEach(part -> part.follow(merged.intoId()));
    underReview.forEach(this::replan);
  }

  private void replan(String caseId) {
    cases.lock(caseId);
    workItems.replan(caseId);
  }

  private void follow(Round round, UnitMerged merged) {
    cases.lock(round.getId());
    round.follow(merged.intoId());
    cases.moveTo(round.getId(), merged.intoId());
    workItems.replan(round.getId());
  }

  private void follow(String caseId, UnitMerged merged) {
    cases.lock(caseId);
    composing.follow(feedback.get(caseId), merged.fromId(), merged.intoId());
    if (cases.get(caseId).getUnitId().equals(merged.fromId())) {
      cases.moveTo(caseId, merged.intoId());
    }
    workItems.replan(caseId);
  }
}
