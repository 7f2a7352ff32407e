package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wangju.desk.Cases;
import org.wangju.desk.WorkItems;
import org.wangju.directory.UnitMerged;
import org.wangju.feedback.FeedbackRepository;

/** Lets open feedback follow a unit on either side into the one that it is merged into. */
@ApplicationScoped
public class FollowingDepartments {
  private final FeedbackRepository feedback;
  private final Cases cases;
  private final WorkItems workItems;

  protected FollowingDepartments() {
    this(null, null, null);
  }

  @Inject
  public FollowingDepartments(FeedbackRepository feedback, Cases cases, WorkItems workItems) {
    this.feedback = feedback;
    this.cases = cases;
    this.workItems = workItems;
  }

  /** Runs in the transaction of the merger. */
  public void follow(@Observes UnitMerged merged) {
    feedback.openOf(merged.fromId()).forEach(caseId -> follow(caseId, merged));
  }

  private void follow(String caseId, UnitMerged merged) {
    cases.lock(caseId);
    feedback.get(caseId).follow(merged.fromId(), merged.intoId());
    if (cases.get(caseId).getUnitId().equals(merged.fromId())) {
      cases.moveTo(caseId, merged.intoId());
    }
    workItems.replan(caseId);
  }
}
