package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wangju.desk.Drafts;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.AskingClearing;
import org.wangju.feedback.ClearingCheck;
import org.wangju.feedback.ClearingLetter;
import org.wangju.feedback.ClearingOutcome;
import org.wangju.feedback.ClearingPlaceName;
import org.wangju.feedback.ClearingRequest;
import org.wangju.feedback.ClearingRuling;
import org.wangju.feedback.ClearingWay;
import org.wangju.feedback.DeliveringClearing;
import org.wangju.feedback.ExaminingClearing;
import org.wangju.feedback.process.ClearingModel.Elements;
import org.wangju.feedback.process.ClearingModel.Variables;
import org.wangju.platform.Retried;
import org.wangju.security.Action;

/** The steps of a name clearing; one transaction each, as {@link ClearingProcess} says. */
@Retried
@Transactional
@ApplicationScoped
public class ClearingSteps {
  private final ClearingTurn turn;
  private final AskingClearing asking;
  private final ExaminingClearing examining;
  private final DeliveringClearing delivering;
  private final Drafts drafts;

  protected ClearingSteps() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClearingSteps(
      ClearingTurn turn,
      AskingClearing asking,
      ExaminingClearing examining,
      DeliveringClearing delivering,
      Drafts drafts) {
    this.turn = turn;
    this.asking = asking;
    this.examining = examining;
    this.delivering = delivering;
    this.drafts = drafts;
  }

  /** {@code Task_CheckClearing}. */
  public void check(String workItemId, String findings, List<ClearingPlaceName> places) {
    WorkItem item = beginCheck(workItemId);
    examining.check(turn.clearing(item), findings, places, turn.signatory());
    turn.complete(item, Variables.CHECK, ClearingCheck.CHECKED);
  }

  /** {@code Task_CheckClearing}, when something is missing. */
  public void returnToAsker(String workItemId, String reason) {
    WorkItem item = beginCheck(workItemId);
    examining.returnToAsker(turn.clearing(item), reason);
    turn.complete(item, Variables.CHECK, ClearingCheck.RETURNED);
  }

  /** {@code Task_CheckClearing}, when it may concern discipline. */
  public void handOverAtCheck(String workItemId) {
    WorkItem item = beginCheck(workItemId);
    examining.handOver(turn.clearing(item));
    turn.complete(item, Variables.CHECK, ClearingCheck.HANDED_OVER);
  }

  private WorkItem beginCheck(String workItemId) {
    return turn.begin(workItemId, Elements.CHECK_CLEARING, Action.CHECK_CLEARING);
  }

  /** {@code Task_AmendClearing}: by whoever asked. */
  public void amend(String workItemId, ClearingRequest request) {
    WorkItem item = turn.begin(workItemId, Elements.AMEND_CLEARING, Action.ASK_CLEARING);
    asking.amend(turn.clearing(item), request);
    turn.complete(item, Map.of());
  }

  /** {@code Task_DecideClearing}. */
  public void decide(String workItemId, ClearingRuling ruling) {
    WorkItem item = beginDecision(workItemId);
    examining.decide(turn.clearing(item), ruling, turn.signatory());
    turn.complete(item, Variables.DECISION, ruling.outcome());
  }

  /** {@code Task_DecideClearing}, when the facts are to be checked again. */
  public void returnToCheck(String workItemId, String reason) {
    WorkItem item = beginDecision(workItemId);
    examining.returnToCheck(turn.clearing(item), reason);
    turn.complete(item, Variables.DECISION, ClearingOutcome.RETURNED);
  }

  /** {@code Task_DecideClearing}, when it may concern discipline. */
  public void handOverAtDecision(String workItemId) {
    WorkItem item = beginDecision(workItemId);
    examining.handOver(turn.clearing(item));
    turn.complete(item, Variables.DECISION, ClearingOutcome.HANDED_OVER);
  }

  private WorkItem beginDecision(String workItemId) {
    return turn.begin(workItemId, Elements.DECIDE_CLEARING, Action.DECIDE_CLEARING);
  }

  /** {@code Task_IssueClearing}. */
  public void issue(String workItemId, ClearingLetter letter) {
    WorkItem item = turn.begin(workItemId, Elements.ISSUE_CLEARING, Action.DELIVER_CLEARING);
    delivering.issue(turn.clearing(item), letter);
    turn.complete(item, Map.of());
  }

  /**
   * {@code Task_DeliverClearing}, one place after the other; the step is done with the last of
   * them. Returns whether it is.
   */
  public boolean deliver(
      String workItemId, String placeId, LocalDate on, ClearingWay way, String proof) {
    WorkItem item = turn.begin(workItemId, Elements.DELIVER_CLEARING, Action.DELIVER_CLEARING);
    boolean everywhere =
        delivering.deliver(turn.clearing(item), placeId, on, way, proof, turn.signatory().name());
    if (everywhere) {
      turn.complete(item, Map.of());
    } else {
      drafts.discard(workItemId);
    }
    return everywhere;
  }
}
