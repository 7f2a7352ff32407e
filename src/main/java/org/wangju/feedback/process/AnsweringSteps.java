package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.wangju.desk.WorkItem;
import org.wangju.desk.WorkItems;
import org.wangju.documents.Documents;
import org.wangju.feedback.Answer;
import org.wangju.feedback.AnswerOutcome;
import org.wangju.feedback.Answering;
import org.wangju.feedback.Countersignature;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.Paper;
import org.wangju.feedback.Receipt;
import org.wangju.feedback.Withholding;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.FeedbackModel.Variables;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.Action;

/**
 * The steps of the answering side, and what the sender may do meanwhile; one transaction each, as
 * {@link FeedbackProcess} says.
 */
@Retried
@Transactional
@ApplicationScoped
public class AnsweringSteps {
  private final Turn turn;
  private final Answering answering;
  private final Withholding withholding;
  private final ReplacingEarlier replacing;
  private final WorkItems workItems;
  private final AnswerTimers timers;
  private final Documents documents;

  protected AnsweringSteps() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public AnsweringSteps(
      Turn turn,
      Answering answering,
      Withholding withholding,
      ReplacingEarlier replacing,
      WorkItems workItems,
      AnswerTimers timers,
      Documents documents) {
    this.turn = turn;
    this.answering = answering;
    this.withholding = withholding;
    this.replacing = replacing;
    this.workItems = workItems;
    this.timers = timers;
    this.documents = documents;
  }

  /**
   * {@code Task_ReceiveFeedback}.
   *
   * @param assigneeId the account of the colleague who is to answer; null for whoever comes first
   */
  public void receive(String workItemId, String assigneeId) {
    WorkItem item = turn.begin(workItemId, Elements.RECEIVE_FEEDBACK, Action.ANSWER_FEEDBACK);
    answering.receive(turn.feedback(item));
    turn.complete(
        item, Map.of(Variables.RECEIPT, Receipt.RECEIVED.name(), Variables.RECEIVED, true));
    if (assigneeId != null) {
      workItems.give(item.getCaseId(), Elements.ANSWER_FEEDBACK, assigneeId);
    }
  }

  /** {@code Task_ReceiveFeedback}, when the request goes back to its sender. */
  public void returnToSender(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.RECEIVE_FEEDBACK, Action.ANSWER_FEEDBACK);
    answering.returnToSender(turn.feedback(item), reason);
    turn.complete(
        item,
        Map.of(
            Variables.RECEIPT, Receipt.RETURNED.name(),
            Variables.ANSWERING, Receipt.RETURNED.name()));
  }

  /** {@code Task_AnswerFeedback}. */
  public void answer(String workItemId, Answer answer) {
    WorkItem item = turn.begin(workItemId, Elements.ANSWER_FEEDBACK, Action.ANSWER_FEEDBACK);
    boolean toSign = answering.answer(turn.feedback(item), answer, turn.signatory());
    turn.complete(
        item,
        toSign
            ? Map.of(Variables.ANSWER, AnswerOutcome.ANSWERED.name())
            : Map.of(
                Variables.ANSWER, AnswerOutcome.HANDED_OVER.name(),
                Variables.ANSWERING, AnswerOutcome.HANDED_OVER.name()));
  }

  /** {@code Task_CountersignAnswer}. */
  public void countersign(String workItemId) {
    WorkItem item = turn.begin(workItemId, Elements.COUNTERSIGN_ANSWER, Action.SIGN_FEEDBACK);
    answering.countersign(turn.feedback(item), turn.signatory());
    signed(item);
  }

  /**
   * {@code Task_CountersignAnswer}, when the printed letter was signed and stamped.
   *
   * @throws Refusal when no scan of it was filed since the answer came to the head
   */
  public void countersignOnPaper(String workItemId) {
    WorkItem item = turn.begin(workItemId, Elements.COUNTERSIGN_ANSWER, Action.SIGN_FEEDBACK);
    requireScan(item);
    answering.countersignOnPaper(turn.feedback(item), turn.signatory());
    signed(item);
  }

  private void requireScan(WorkItem item) {
    boolean scanned =
        documents.list(item.getCaseId()).stream()
            .filter(row -> row.slot().material().equals(FeedbackPapers.ANSWER_LETTER))
            .flatMap(row -> row.versions().stream())
            .anyMatch(version -> !version.filedAt().isBefore(item.getCreatedAt()));
    if (!scanned) {
      throw new Refusal("feedback", "refusal.scan");
    }
  }

  private void signed(WorkItem item) {
    FeedbackCase request = turn.feedback(item);
    boolean proposed = withholding.isProposed(request);
    if (proposed) {
      withholding.awaitConsent(request);
    }
    turn.complete(
        item,
        Map.of(
            Variables.COUNTERSIGNATURE, Countersignature.SIGNED.name(),
            Variables.ANSWERING, Countersignature.SIGNED.name(),
            Variables.WITHHOLDING_PROPOSED, proposed));
  }

  /** {@code Task_CountersignAnswer}, when the answer goes back to the clerk. */
  public void returnAnswer(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.COUNTERSIGN_ANSWER, Action.SIGN_FEEDBACK);
    answering.returnAnswer(turn.feedback(item), turn.signatory(), reason);
    turn.complete(item, Map.of(Variables.COUNTERSIGNATURE, Countersignature.RETURNED.name()));
  }

  /** The sender registers a stamped answer on paper, whatever the answering side was doing. */
  public void registerPaperAnswer(String caseId, Answer answer, Paper paper) {
    FeedbackCase request = turn.lock(caseId, Action.COMPOSE_FEEDBACK, FeedbackKind::sender);
    answering.answerOnPaper(request, answer, paper, turn.signatory());
    turn.send(FeedbackModel.MESSAGE_PAPER_ANSWER, caseId);
  }

  /** The answering side asks for more time. */
  public void askExtension(String caseId, LocalDate until, String reason) {
    FeedbackCase request = turn.lock(caseId, Action.ANSWER_FEEDBACK, kind -> kind.sender().other());
    answering.askExtension(request, until, reason);
    turn.send(FeedbackModel.MESSAGE_EXTENSION_ASKED, caseId);
  }

  /**
   * {@code Task_DecideExtension}.
   *
   * @param reason needed when it is not granted
   */
  public void settleExtension(String workItemId, boolean granted, String reason) {
    WorkItem item = turn.begin(workItemId, Elements.DECIDE_EXTENSION, Action.COMPOSE_FEEDBACK);
    FeedbackCase request = turn.feedback(item);
    answering.settleExtension(request, granted, reason);
    turn.complete(item, Map.of());
    if (granted) {
      timers.follow(request);
      workItems.replan(request.getId());
    }
  }

  /**
   * {@code Task_NoteFeedback}: the other side has read the news; if it corrects earlier news, it
   * takes its place.
   */
  public void note(String workItemId, String remark) {
    WorkItem item = turn.begin(workItemId, Elements.NOTE_FEEDBACK, Action.ANSWER_FEEDBACK);
    FeedbackCase news = turn.feedback(item);
    answering.note(news, remark, turn.signatory());
    replacing.ask(news);
    turn.complete(item, Map.of());
  }
}
