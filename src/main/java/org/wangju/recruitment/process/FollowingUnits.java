package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wangju.desk.Cases;
import org.wangju.desk.WorkItems;
import org.wangju.directory.LineChanged;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.UnitMerged;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;

/**
 * Lets open cases follow their branch into the one that it is merged into, and people to the one to
 * which they move: none is without an owner.
 */
@ApplicationScoped
public class FollowingUnits {
  private final AdmissionRepository admissions;
  private final Cases cases;
  private final WorkItems workItems;

  protected FollowingUnits() {
    this(null, null, null);
  }

  @Inject
  public FollowingUnits(AdmissionRepository admissions, Cases cases, WorkItems workItems) {
    this.admissions = admissions;
    this.cases = cases;
    this.workItems = workItems;
  }

  /** Runs in the transaction of the merger. */
  public void follow(@Observes UnitMerged merged) {
    admissions.openIn(merged.fromId()).forEach(caseId -> move(caseId, merged.intoId()));
  }

  /**
   * Runs in the transaction of the transfer; what was credited stays, contacts of the former branch
   * are to be replaced.
   */
  public void follow(@Observes MembershipMoved moved) {
    admissions
        .openOf(moved.personId())
        .map(Admission::getId)
        .ifPresent(caseId -> move(caseId, moved.intoId()));
  }

  /**
   * Runs in the transaction that changed who is above: what waits there goes to whoever is above
   * now.
   */
  public void follow(@Observes LineChanged changed) {
    admissions
        .openBeneath(changed.path())
        .forEach(
            caseId -> {
              cases.lock(caseId);
              workItems.replan(caseId);
            });
  }

  private void move(String caseId, String branchId) {
    cases.moveTo(caseId, branchId);
    admissions.get(caseId).moveToBranch(branchId);
    workItems.replan(caseId);
  }
}
