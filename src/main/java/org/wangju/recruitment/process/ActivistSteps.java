package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Retried;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.CosignatureOutcome;
import org.wangju.recruitment.Deciding;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.FilingActivist;
import org.wangju.recruitment.FilingOutcome;
import org.wangju.recruitment.Matter;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.Reviewing;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.recruitment.process.RecruitmentModel.Variables;
import org.wangju.security.Action;

/**
 * The steps from the branch's decision to the filing above; one transaction each, as {@link
 * RecruitmentProcess} says.
 */
@Retried
@Transactional
@ApplicationScoped
public class ActivistSteps {
  private final Turn turn;
  private final Deciding deciding;
  private final FilingActivist filing;
  private final Reviewing reviewing;
  private final Days days;

  protected ActivistSteps() {
    this(null, null, null, null, null);
  }

  @Inject
  public ActivistSteps(
      Turn turn, Deciding deciding, FilingActivist filing, Reviewing reviewing, Days days) {
    this.turn = turn;
    this.deciding = deciding;
    this.filing = filing;
    this.reviewing = reviewing;
    this.days = days;
  }

  /**
   * {@code Task_DecideActivist}.
   *
   * @param otherwise where the case goes when the meeting did not agree; null when it did
   * @param reason needed when it did not
   */
  public void decide(String workItemId, Meeting meeting, DecisionOutcome otherwise, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.DECIDE_ACTIVIST, Action.RECORD_BRANCH_DECISION);
    Admission admission = turn.admission(item);
    DecisionOutcome outcome = deciding.decide(admission, meeting, otherwise, reason);
    boolean secondPerson = admission.getState() == AdmissionState.AWAITING_COSIGNATURE;
    turn.complete(
        item,
        Map.of(
            Variables.MATTER, Matter.ACTIVIST.name(),
            Variables.DECISION, outcome.name(),
            Variables.SECOND_PERSON_NEEDED, secondPerson));
  }

  /** {@code Task_CosignDecision}. */
  public void cosign(String workItemId) {
    WorkItem item = turn.begin(workItemId, Elements.COSIGN_DECISION, Action.CONFIRM_FROM_ABOVE);
    deciding.cosign(turn.admission(item), turn.signatory());
    turn.complete(item, Variables.COSIGNATURE, CosignatureOutcome.COSIGNED);
  }

  /** {@code Task_CosignDecision}, when the decision goes back to the branch, or cultivation on. */
  public void returnDecision(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.COSIGN_DECISION, Action.RETURN_CASE);
    Admission admission = turn.admission(item);
    deciding.returnDecision(admission, turn.signatory(), reason);
    Map<String, Object> variables =
        new HashMap<>(Map.of(Variables.COSIGNATURE, CosignatureOutcome.RETURNED.name()));
    if (admission.getState() == AdmissionState.IN_CULTIVATION) {
      reviewing.schedule(admission);
      variables.put(Variables.CULTIVATION_ENDS_ON, days.begin(admission.getCultivationEndsOn()));
    }
    turn.complete(item, variables);
  }

  /** {@code Task_FileActivist}. */
  public void file(String workItemId, String number, LocalDate filedOn) {
    WorkItem item = turn.begin(workItemId, Elements.FILE_ACTIVIST, Action.FILE_CASE);
    filing.file(turn.admission(item), number, filedOn, turn.signatory());
    turn.complete(item, Variables.FILING, FilingOutcome.FILED);
  }

  /** {@code Task_FileActivist}, when the decision goes back to the branch. */
  public void returnFiling(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.FILE_ACTIVIST, Action.RETURN_CASE);
    filing.returnToBranch(turn.admission(item), reason, turn.signatory());
    turn.complete(item, Variables.FILING, FilingOutcome.RETURNED);
  }

  /** {@code Task_FileActivist}, when the committee above refuses. */
  public void refuseFiling(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.FILE_ACTIVIST, Action.REJECT_CASE);
    filing.refuse(turn.admission(item), reason, turn.signatory());
    turn.complete(item, Variables.FILING, FilingOutcome.REFUSED);
  }
}
