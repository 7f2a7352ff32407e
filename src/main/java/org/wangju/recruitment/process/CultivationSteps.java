package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Retried;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.AssigningContacts;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.Matter;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.ReviewOutcome;
import org.wangju.recruitment.Reviewing;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.recruitment.process.RecruitmentModel.Variables;
import org.wangju.security.Action;

/** The steps of cultivation; one transaction each, as {@link RecruitmentProcess} says. */
@Retried
@Transactional
@ApplicationScoped
public class CultivationSteps {
  private final Turn turn;
  private final AssigningContacts contacts;
  private final Reviewing reviewing;
  private final Days days;

  protected CultivationSteps() {
    this(null, null, null, null);
  }

  @Inject
  public CultivationSteps(Turn turn, AssigningContacts contacts, Reviewing reviewing, Days days) {
    this.turn = turn;
    this.contacts = contacts;
    this.reviewing = reviewing;
    this.days = days;
  }

  /** {@code Task_AssignContacts}. */
  public void assignContacts(String workItemId, List<Assignment> assignments) {
    WorkItem item = turn.begin(workItemId, Elements.ASSIGN_CONTACTS, Action.RUN_BRANCH_STEP);
    Admission admission = turn.admission(item);
    contacts.assign(admission, assignments);
    // The end of the year lies at the edge of the subprocess: the flow asks for it on entering.
    reviewing.schedule(admission);
    turn.complete(
        item, Map.of(Variables.CULTIVATION_ENDS_ON, days.begin(admission.getCultivationEndsOn())));
  }

  /** Puts another contact in the place of one, at any time during cultivation. */
  public void replaceContact(String caseId, String contactId, Assignment successor, String reason) {
    Admission admission = turn.lock(caseId, Action.RUN_BRANCH_STEP);
    turn.requireOtherThan(admission.getPersonId());
    contacts.replace(admission, contactId, successor, reason);
  }

  /** {@code Task_ReviewActivist}, when cultivation goes on. */
  public void review(String workItemId, Reviewing.Review review) {
    WorkItem item = turn.begin(workItemId, Elements.REVIEW_ACTIVIST, Action.RUN_BRANCH_STEP);
    reviewing.review(turn.admission(item), review);
    turn.complete(item, Variables.REVIEW, ReviewOutcome.CONTINUE);
  }

  /** {@code Task_ReviewActivist}, when the branch has decided that cultivation ends. */
  public void stop(String workItemId, Reviewing.Review review, Meeting meeting, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.REVIEW_ACTIVIST, Action.RECORD_BRANCH_DECISION);
    Admission admission = turn.admission(item);
    reviewing.stop(admission, review, meeting, reason);
    boolean secondPerson = admission.getState() == AdmissionState.AWAITING_COSIGNATURE;
    turn.complete(
        item,
        Map.of(
            Variables.REVIEW, ReviewOutcome.STOP.name(),
            Variables.MATTER, Matter.STOP_OF_CULTIVATION.name(),
            Variables.DECISION, DecisionOutcome.REJECTED.name(),
            Variables.SECOND_PERSON_NEEDED, secondPerson));
  }
}
