package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.desk.WorkItems;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Submissions;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.Applying;
import org.wangju.recruitment.Closing;
import org.wangju.recruitment.MovingEdition;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.process.RecruitmentModel.Variables;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * What pages may ask of a recruitment as a whole: open it, withdraw it, move it to another edition.
 * Each method is one transaction: it locks the case, decides access, calls the service, and lets
 * the flow go on; a refusal of any of them leaves everything as it was. The steps in between are
 * {@link ApplicationSteps}, {@link ActivistSteps} and {@link CultivationSteps}.
 */
@Retried
@Transactional
@ApplicationScoped
public class RecruitmentProcess {
  private final Turn turn;
  private final Applying applying;
  private final Closing closing;
  private final MovingEdition movingEdition;
  private final CultivationTimers timers;
  private final WorkItems workItems;
  private final Submissions submissions;
  private final RuntimeService runtime;

  protected RecruitmentProcess() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public RecruitmentProcess(
      Turn turn,
      Applying applying,
      Closing closing,
      MovingEdition movingEdition,
      CultivationTimers timers,
      WorkItems workItems,
      Submissions submissions,
      RuntimeService runtime) {
    this.turn = turn;
    this.applying = applying;
    this.closing = closing;
    this.movingEdition = movingEdition;
    this.timers = timers;
    this.workItems = workItems;
    this.submissions = submissions;
    this.runtime = runtime;
  }

  /**
   * The caller applies for themselves; returns the case's key.
   *
   * @param submissionId made with the page, so that a form sent twice opens one case
   * @throws Refusal as {@link Applying#apply}
   */
  public String apply(String submissionId, Application application) {
    turn.require(Action.APPLY, Target.person(turn.callersPerson()));
    submissions.once(submissionId);
    return start(applying.apply(turn.callersPerson(), application));
  }

  /**
   * The branch enters an application on paper; returns the case's key.
   *
   * @throws Refusal as {@link Applying#enter}
   */
  public String enter(String submissionId, String personId, Application application) {
    turn.require(Action.ENTER_APPLICANT, Target.person(personId));
    turn.requireOtherThan(personId);
    submissions.once(submissionId);
    return start(applying.enter(personId, application));
  }

  private String start(Admission admission) {
    Map<String, Object> variables =
        Map.of(Variables.APPLIED_FOR_SELF, admission.isAppliedForSelf());
    runtime.startProcessInstanceByKey(RecruitmentModel.KEY, admission.getId(), variables);
    return admission.getId();
  }

  /** The applicant withdraws, at whatever step the case lies. */
  public void withdraw(String caseId, String reason) {
    Admission admission = turn.lock(caseId, Action.WITHDRAW_CASE);
    if (!turn.isCaller(admission.getPersonId())) {
      throw new Refusal("recruitment", "refusal.withdrawOwn");
    }
    closing.withdraw(admission, reason);
    runtime.correlateMessage(RecruitmentModel.MESSAGE_WITHDRAWN, caseId);
  }

  /** The branch enters that the applicant withdrew on paper. */
  public void enterWithdrawal(String caseId, String reason, Paper written) {
    Admission admission = turn.lock(caseId, Action.WITHDRAW_CASE);
    turn.requireOtherThan(admission.getPersonId());
    closing.enterWithdrawal(admission, reason, written);
    runtime.correlateMessage(RecruitmentModel.MESSAGE_WITHDRAWN, caseId);
  }

  /** Moves the case to another edition of the rules; its timers and open steps follow. */
  public void moveEdition(String caseId, String editionId, String reason) {
    Admission admission = turn.lock(caseId, Action.MOVE_EDITION);
    turn.requireOtherThan(admission.getPersonId());
    movingEdition.move(admission, editionId, reason);
    if (admission.getState() == AdmissionState.IN_CULTIVATION) {
      timers.follow(admission);
    }
    workItems.replan(caseId);
  }
}
