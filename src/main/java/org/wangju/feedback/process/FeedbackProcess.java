package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.feedback.Composing;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.process.FeedbackModel.Variables;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Submissions;
import org.wangju.security.Action;

/**
 * What pages may ask of feedback as a whole: begin it and take it back. Each method is one
 * transaction that locks the case, decides access, calls the service and lets the flow go on. The
 * steps in between are {@link SendingSteps}, {@link AnsweringSteps}, {@link HearingSteps} and
 * {@link DecidingSteps}.
 */
@Retried
@Transactional
@ApplicationScoped
public class FeedbackProcess {
  private final Turn turn;
  private final Composing composing;
  private final Submissions submissions;
  private final RuntimeService runtime;

  protected FeedbackProcess() {
    this(null, null, null, null);
  }

  @Inject
  public FeedbackProcess(
      Turn turn, Composing composing, Submissions submissions, RuntimeService runtime) {
    this.turn = turn;
    this.composing = composing;
    this.submissions = submissions;
    this.runtime = runtime;
  }

  /**
   * Begins a draft; returns the case's key.
   *
   * @param submissionId made with the page, so that a form sent twice opens one case
   * @param senderUnitId a unit at which the caller holds the role of its side's clerk
   */
  public String begin(
      String submissionId, FeedbackKind kind, String senderUnitId, String receiverUnitId) {
    if (kind == null) {
      throw new Refusal("feedback", "refusal.kind");
    }
    turn.requireOf(kind.sender(), Action.COMPOSE_FEEDBACK, side -> senderUnitId);
    submissions.once(submissionId);
    FeedbackCase opened = composing.open(kind, senderUnitId, receiverUnitId, turn.signatory());
    runtime.startProcessInstanceByKey(FeedbackModel.KEY, opened.getId(), variables(kind));
    return opened.getId();
  }

  /** What a flow begins with. */
  static Map<String, Object> variables(FeedbackKind kind) {
    return Map.of(
        Variables.PATH, kind.path().name(),
        Variables.RECEIVED, false,
        Variables.WITHHOLDING_PROPOSED, false,
        Variables.REPLACING, false,
        Variables.WITHHELD, false);
  }

  /** The sender takes it back, whatever it waits for. */
  public void withdraw(String caseId, String reason) {
    FeedbackCase open = turn.lock(caseId, Action.COMPOSE_FEEDBACK, FeedbackKind::sender);
    composing.withdraw(open, reason);
    turn.send(FeedbackModel.MESSAGE_WITHDRAWN, caseId);
  }
}
