package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.ApprovalOutcome;
import org.wangju.feedback.Composed;
import org.wangju.feedback.Composing;
import org.wangju.feedback.Composition;
import org.wangju.feedback.Disclosed;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.NamingPeople;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.FeedbackModel.Variables;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.Action;

/** The steps of the sending side; one transaction each, as {@link FeedbackProcess} says. */
@Retried
@Transactional
@ApplicationScoped
public class SendingSteps {
  private final Turn turn;
  private final Composing composing;
  private final Withholding withholding;
  private final NamingPeople naming;

  protected SendingSteps() {
    this(null, null, null, null);
  }

  @Inject
  public SendingSteps(
      Turn turn, Composing composing, Withholding withholding, NamingPeople naming) {
    this.turn = turn;
    this.composing = composing;
    this.withholding = withholding;
    this.naming = naming;
  }

  /** What sending this would disclose: shown to its author before it goes out. */
  public Disclosed preview(String workItemId, Composition written) {
    WorkItem item = turn.begin(workItemId, Elements.COMPOSE_FEEDBACK, Action.COMPOSE_FEEDBACK);
    return composing.preview(turn.feedback(item), written);
  }

  /** The people named, of those whom the department oversees. */
  public List<String> named(String departmentId, String names) {
    return NamingPeople.named(
        naming.overseen(Set.of(departmentId)).getOrDefault(departmentId, List.of()), names);
  }

  /**
   * The people named, of those about whom the earlier case is.
   *
   * @throws Refusal when no case is chosen, or as for all names
   */
  public List<String> namedIn(String earlierId, String names) {
    if (earlierId == null || earlierId.isEmpty()) {
      throw new Refusal("feedback", "refusal.replaces");
    }
    return NamingPeople.named(naming.concerned(earlierId), names);
  }

  /**
   * {@code Task_ComposeFeedback}: it goes to the head where one must sign, else out.
   *
   * @return whether it went out
   */
  public boolean compose(String workItemId, Composition written) {
    WorkItem item = turn.begin(workItemId, Elements.COMPOSE_FEEDBACK, Action.COMPOSE_FEEDBACK);
    FeedbackCase draft = turn.feedback(item);
    composing.compose(draft, written, turn.signatory());
    boolean atOnce = !draft.getKind().needsApproval();
    Map<String, Object> variables = new HashMap<>();
    if (atOnce) {
      composing.send(draft);
      variables.putAll(afterSending(draft));
    } else {
      composing.submit(draft);
    }
    variables.put(Variables.COMPOSED, (atOnce ? Composed.SENT : Composed.FOR_APPROVAL).name());
    turn.complete(item, variables);
    return atOnce;
  }

  /** {@code Task_ComposeFeedback}, when it may concern discipline: nothing but the day is kept. */
  public void handOver(String workItemId) {
    WorkItem item = turn.begin(workItemId, Elements.COMPOSE_FEEDBACK, Action.COMPOSE_FEEDBACK);
    composing.handOver(turn.feedback(item));
    turn.complete(item, Map.of(Variables.COMPOSED, Composed.HANDED_OVER.name()));
  }

  /** {@code Task_ApproveFeedback}. */
  public void approve(String workItemId) {
    WorkItem item = turn.begin(workItemId, Elements.APPROVE_FEEDBACK, Action.SIGN_FEEDBACK);
    FeedbackCase draft = turn.feedback(item);
    composing.approve(draft, turn.signatory());
    Map<String, Object> variables = new HashMap<>(afterSending(draft));
    variables.put(Variables.APPROVAL, ApprovalOutcome.APPROVED.name());
    turn.complete(item, variables);
  }

  private Map<String, Object> afterSending(FeedbackCase sent) {
    boolean proposed =
        sent.getKind().path() == FeedbackKind.Path.STATEMENT && withholding.isProposed(sent);
    if (proposed) {
      withholding.awaitConsent(sent);
    }
    return Map.of(Variables.WITHHOLDING_PROPOSED, proposed);
  }

  /** {@code Task_ApproveFeedback}, when it goes back to its author. */
  public void returnToAuthor(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.APPROVE_FEEDBACK, Action.SIGN_FEEDBACK);
    composing.returnToAuthor(turn.feedback(item), turn.signatory(), reason);
    turn.complete(item, Map.of(Variables.APPROVAL, ApprovalOutcome.RETURNED.name()));
  }
}
