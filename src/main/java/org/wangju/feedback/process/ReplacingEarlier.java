package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wangju.desk.CaseMessages;
import org.wangju.desk.Cases;
import org.wangju.desk.MessageReceiver;
import org.wangju.desk.WaitingFlows;
import org.wangju.feedback.DecidingFeedback;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.record.ActingAccount;

/**
 * Puts an accepted correction in the place of what it corrects: asked for with the decision, done
 * in a transaction of the earlier case alone, in the name of whoever decided. The correction's flow
 * waits until it is done, so that every use of what was replaced is known when it asks for their
 * review.
 */
@ApplicationScoped
public class ReplacingEarlier implements MessageReceiver {
  /** The receiver's name. */
  static final String NAME = "feedback.correction";

  private final FeedbackRepository feedback;
  private final DecidingFeedback deciding;
  private final Cases cases;
  private final CaseMessages messages;

  protected ReplacingEarlier() {
    this(null, null, null, null);
  }

  @Inject
  public ReplacingEarlier(
      FeedbackRepository feedback, DecidingFeedback deciding, Cases cases, CaseMessages messages) {
    this.feedback = feedback;
    this.deciding = deciding;
    this.cases = cases;
    this.messages = messages;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Asks the earlier case for it; returns whether there is anything to replace. */
  boolean ask(FeedbackCase correction) {
    boolean replaces = deciding.announceReplacement(correction);
    if (replaces) {
      ActingAccount decider = ActingAccount.current();
      messages.send(
          "correction:" + correction.getId(),
          NAME,
          correction.getId(),
          correction.getReplacesId(),
          Map.of("accountId", decider.id(), "name", decider.name()));
    }
    return replaces;
  }

  @Override
  public void receive(String fromCaseId, String toCaseId, Map<String, String> content) {
    ActingAccount decider = new ActingAccount(content.get("accountId"), content.get("name"));
    decider.during(
        () -> {
          cases.lock(toCaseId);
          deciding.replace(feedback.get(toCaseId), feedback.get(fromCaseId));
          return null;
        });
    messages.send(
        "replaced:" + fromCaseId,
        WaitingFlows.NAME,
        toCaseId,
        fromCaseId,
        Map.of(WaitingFlows.MESSAGE, FeedbackModel.MESSAGE_EARLIER_REPLACED));
  }
}
