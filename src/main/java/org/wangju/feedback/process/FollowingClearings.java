package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wangju.desk.Cases;
import org.wangju.desk.WorkItems;
import org.wangju.directory.LineChanged;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.UnitMerged;
import org.wangju.feedback.ClearingRepository;

/**
 * Lets open name clearings follow the person to the branch to which they move, or into which theirs
 * is merged: none is without an owner.
 */
@ApplicationScoped
public class FollowingClearings {
  private final ClearingRepository clearings;
  private final Cases cases;
  private final WorkItems workItems;

  protected FollowingClearings() {
    this(null, null, null);
  }

  @Inject
  public FollowingClearings(ClearingRepository clearings, Cases cases, WorkItems workItems) {
    this.clearings = clearings;
    this.cases = cases;
    this.workItems = workItems;
  }

  /** Runs in the transaction of the merger. */
  public void follow(@Observes UnitMerged merged) {
    clearings.openIn(merged.fromId()).forEach(caseId -> move(caseId, merged.intoId()));
  }

  /** Runs in the transaction of the transfer. */
  public void follow(@Observes MembershipMoved moved) {
    clearings.openOf(moved.personId()).forEach(caseId -> move(caseId, moved.intoId()));
  }

  /** Runs in the transaction that changed who is above. */
  public void follow(@Observes LineChanged changed) {
    clearings
        .openBeneath(changed.path())
        .forEach(
            caseId -> {
              cases.lock(caseId);
              workItems.replan(caseId);
            });
  }

  private void move(String caseId, String branchId) {
    cases.moveTo(caseId, branchId);
    clearings.get(caseId).moveToBranch(branchId);
    workItems.replan(caseId);
  }
}
