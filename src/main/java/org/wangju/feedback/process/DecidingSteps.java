package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.DecidingFeedback;
import org.wangju.feedback.Decision;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.FeedbackModel.Variables;
import org.wangju.platform.Retried;
import org.wangju.security.Action;

/**
 * The steps of whoever decides on what was said, and of withholding it; one transaction each, as
 * {@link FeedbackProcess} says.
 */
@Retried
@Transactional
@ApplicationScoped
public class DecidingSteps {
  private final Turn turn;
  private final DecidingFeedback deciding;
  private final Withholding withholding;
  private final AnswerTimers timers;

  protected DecidingSteps() {
    this(null, null, null, null);
  }

  @Inject
  public DecidingSteps(
      Turn turn, DecidingFeedback deciding, Withholding withholding, AnswerTimers timers) {
    this.turn = turn;
    this.deciding = deciding;
    this.withholding = withholding;
    this.timers = timers;
  }

  /** {@code Task_ConsentToWithhold}: a second officer agrees, or the person is told at once. */
  public void settleWithholding(String workItemId, boolean agreed) {
    WorkItem item =
        turn.begin(workItemId, Elements.CONSENT_TO_WITHHOLD, Action.CONSENT_TO_WITHHOLD);
    withholding.settle(turn.feedback(item), agreed, turn.signatory());
    turn.complete(item, Map.of());
  }

  /** Proposes to withhold it for another time. */
  public void proposeRenewal(String caseId, String reason) {
    FeedbackCase said =
        turn.lock(caseId, Action.CONSENT_TO_WITHHOLD, kind -> FeedbackKind.Side.ORGANIZATION);
    withholding.proposeRenewal(said, reason, turn.signatory());
    turn.send(FeedbackModel.MESSAGE_RENEWAL_PROPOSED, caseId);
  }

  /** {@code Task_ConsentToRenewal}. */
  public void settleRenewal(String workItemId, boolean agreed) {
    WorkItem item = turn.begin(workItemId, Elements.CONSENT_TO_RENEWAL, Action.CONSENT_TO_WITHHOLD);
    FeedbackCase said = turn.feedback(item);
    withholding.settleRenewal(said, agreed, turn.signatory());
    turn.complete(item, Map.of());
    if (withholding.endsOn(said).isPresent()) {
      timers.followWithholding(said);
    }
  }

  /**
   * {@code Task_DecideFeedback}: accepts it.
   *
   * @param except why it is not accepted of some people, by their keys
   */
  public void accept(String workItemId, Map<String, String> except) {
    WorkItem item = turn.begin(workItemId, Elements.DECIDE_FEEDBACK, Action.DECIDE_FEEDBACK);
    deciding.accept(turn.feedback(item), except, turn.signatory());
    turn.complete(item, Map.of(Variables.DECISION, Decision.ACCEPTED.name()));
  }

  /** {@code Task_DecideFeedback}, when it goes back with questions. */
  public void returnWithQuestions(String workItemId, String questions) {
    WorkItem item = turn.begin(workItemId, Elements.DECIDE_FEEDBACK, Action.DECIDE_FEEDBACK);
    deciding.returnWithQuestions(turn.feedback(item), questions);
    turn.complete(item, Map.of(Variables.DECISION, Decision.RETURNED.name()));
  }

  /** {@code Task_DecideFeedback}, when it counts for nothing. */
  public void reject(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.DECIDE_FEEDBACK, Action.DECIDE_FEEDBACK);
    deciding.reject(turn.feedback(item), reason, turn.signatory());
    turn.complete(item, Map.of(Variables.DECISION, Decision.REJECTED.name()));
  }

  /** {@code Task_ReviewUse}: what became of a decision that rested on what was corrected. */
  public void reviewUse(String workItemId, String result) {
    WorkItem item = turn.begin(workItemId, Elements.REVIEW_USE, Action.USE_FEEDBACK);
    deciding.review(turn.feedback(item), item.getSubject(), result);
    turn.complete(item, Map.of());
  }
}
