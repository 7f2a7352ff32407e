package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Retried;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.Applying;
import org.wangju.recruitment.HoldingTalk;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.Recommendation;
import org.wangju.recruitment.RecommendationOutcome;
import org.wangju.recruitment.Recommending;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.recruitment.process.RecruitmentModel.Variables;
import org.wangju.security.Action;

/**
 * The steps from the application to the recommendation; one transaction each, as {@link
 * RecruitmentProcess} says.
 */
@Retried
@Transactional
@ApplicationScoped
public class ApplicationSteps {
  private final Turn turn;
  private final Applying applying;
  private final HoldingTalk holdingTalk;
  private final Recommending recommending;

  protected ApplicationSteps() {
    this(null, null, null, null);
  }

  @Inject
  public ApplicationSteps(
      Turn turn, Applying applying, HoldingTalk holdingTalk, Recommending recommending) {
    this.turn = turn;
    this.applying = applying;
    this.holdingTalk = holdingTalk;
    this.recommending = recommending;
  }

  /**
   * {@code Task_ReceiveApplication}.
   *
   * @param seen the original that the branch now holds; needed when it receives
   * @param reason needed when it does not receive
   */
  public void receive(String workItemId, Receipt outcome, Paper seen, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.RECEIVE_APPLICATION, actionOf(outcome));
    applying.receive(turn.admission(item), outcome, seen, reason);
    turn.complete(item, Variables.RECEIPT, outcome);
  }

  private static Action actionOf(Receipt outcome) {
    return switch (outcome) {
      case RECEIVED -> Action.RUN_BRANCH_STEP;
      case RETURNED -> Action.RETURN_CASE;
      case REJECTED -> Action.REJECT_CASE;
    };
  }

  /** {@code Task_AmendApplication}: the applicant's own. */
  public void amend(String workItemId, Application application) {
    WorkItem item = turn.beginOwn(workItemId, Elements.AMEND_APPLICATION, Action.APPLY);
    applying.amend(turn.admission(item), application);
    turn.complete(item, Map.of());
  }

  /** {@code Task_HoldTalk}. */
  public void holdTalk(String workItemId, Talk talk) {
    WorkItem item = turn.begin(workItemId, Elements.HOLD_TALK, Action.RUN_BRANCH_STEP);
    holdingTalk.hold(turn.admission(item), talk);
    turn.complete(item, Map.of());
  }

  /** {@code Task_RecommendActivist}. */
  public void recommend(String workItemId, Recommendation given) {
    WorkItem item = turn.begin(workItemId, Elements.RECOMMEND_ACTIVIST, Action.RUN_BRANCH_STEP);
    recommending.recommend(turn.admission(item), given);
    turn.complete(item, Variables.RECOMMENDATION, RecommendationOutcome.RECOMMENDED);
  }

  /** {@code Task_RecommendActivist}, when another talk comes first. */
  public void returnToTalk(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.RECOMMEND_ACTIVIST, Action.RETURN_CASE);
    recommending.returnToTalk(turn.admission(item), reason);
    turn.complete(item, Variables.RECOMMENDATION, RecommendationOutcome.RETURNED);
  }
}
