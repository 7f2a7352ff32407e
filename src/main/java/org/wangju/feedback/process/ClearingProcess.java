package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.feedback.AskingClearing;
import org.wangju.feedback.ClearingRequest;
import org.wangju.feedback.NameClearing;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Submissions;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * What pages may ask of a name clearing as a whole: open it, withdraw it, and acknowledge how it
 * ended. Each method is one transaction; the steps in between are {@link ClearingSteps}.
 */
@Retried
@Transactional
@ApplicationScoped
public class ClearingProcess {
  private final ClearingTurn turn;
  private final AskingClearing asking;
  private final ClearingNews news;
  private final Submissions submissions;
  private final RuntimeService runtime;

  protected ClearingProcess() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClearingProcess(
      ClearingTurn turn,
      AskingClearing asking,
      ClearingNews news,
      Submissions submissions,
      RuntimeService runtime) {
    this.turn = turn;
    this.asking = asking;
    this.news = news;
    this.submissions = submissions;
    this.runtime = runtime;
  }

  /**
   * The person concerned, the branch or an officer asks; returns the case's key.
   *
   * @param submissionId made with the page, so that a form sent twice opens one case
   * @throws Refusal as {@link AskingClearing#ask}
   */
  public String ask(String submissionId, String personId, ClearingRequest request) {
    turn.require(Action.ASK_CLEARING, Target.person(personId));
    submissions.once(submissionId);
    NameClearing opened = asking.ask(personId, turn.askerFor(personId), turn.signatory(), request);
    runtime.startProcessInstanceByKey(ClearingModel.KEY, opened.getId());
    return opened.getId();
  }

  /**
   * Ends the case, whatever it waits for.
   *
   * @param reason needed when it is not the person's own wish
   * @throws Refusal when the caller is neither the person concerned nor who asked
   */
  public void withdraw(String caseId, String reason) {
    NameClearing clearing = turn.lock(caseId, Action.ASK_CLEARING);
    boolean own = turn.isCaller(clearing.getPersonId());
    if (!own && !turn.isAsker(clearing)) {
      throw new Refusal(ClearingModel.KEY, "refusal.withdraw");
    }
    asking.withdraw(clearing, own, reason);
    runtime.correlateMessage(ClearingModel.MESSAGE_WITHDRAWN, caseId);
  }

  /**
   * The person concerned has seen how it ended; officers hear what they find still missing.
   *
   * @param complete whether nothing is missing
   */
  public void acknowledge(String caseId, boolean complete, String missing) {
    NameClearing clearing = turn.lockOwn(caseId);
    asking.acknowledge(clearing, complete, missing);
    if (!complete) {
      news.missing(clearing);
    }
  }
}
