package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.wangju.desk.WorkItem;
import org.wangju.desk.WorkItems;
import org.wangju.documents.Documents;
import org.wangju.documents.Original;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.Hearing;
import org.wangju.feedback.PauseGround;
import org.wangju.feedback.PersonPaper.Kind;
import org.wangju.feedback.Reply;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;

/**
 * The steps of the people concerned, and what officers do for them; one transaction each, as {@link
 * FeedbackProcess} says.
 */
@Retried
@Transactional
@ApplicationScoped
public class HearingSteps {
  private static final List<String> OWN_STEPS =
      List.of(Elements.READ_FEEDBACK, Elements.REPLY_TO_FEEDBACK, Elements.RESUME_REPLY);

  private final Turn turn;
  private final Hearing hearing;
  private final FeedbackRepository feedback;
  private final WorkItems workItems;
  private final Documents documents;
  private final TaskService tasks;
  private final RuntimeService runtime;

  protected HearingSteps() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public HearingSteps(
      Turn turn,
      Hearing hearing,
      FeedbackRepository feedback,
      WorkItems workItems,
      Documents documents,
      TaskService tasks,
      RuntimeService runtime) {
    this.turn = turn;
    this.hearing = hearing;
    this.feedback = feedback;
    this.workItems = workItems;
    this.documents = documents;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** {@code Task_ReadFeedback}: the person opened it here. */
  public void read(String workItemId) {
    WorkItem item = turn.beginOwn(workItemId, Elements.READ_FEEDBACK);
    hearing.read(turn.subject(item));
    turn.complete(item, Map.of());
  }

  /**
   * It was handed over to the person on paper.
   *
   * @param on the day on the notice that the person signed
   * @param proof who handed it over, and where
   * @param signed the notice
   */
  public void deliverOnPaper(
      String caseId, String personId, LocalDate on, String proof, Original signed) {
    turn.lock(caseId, Action.DECIDE_FEEDBACK, kind -> Side.ORGANIZATION);
    WorkItem item = waiting(caseId, Elements.READ_FEEDBACK, personId);
    documents.noteOriginal(HearingPapers.place(caseId, Kind.NOTICE, personId), signed);
    hearing.deliverOnPaper(feedback.subject(caseId, personId).orElseThrow(), on, proof);
    received(FeedbackModel.MESSAGE_DELIVERED_ON_PAPER, item);
  }

  /**
   * The person answered on paper: whoever holds it registers it in their stead. A pause ends with
   * it, and after the last day it is taken as the person's own late answer would be.
   *
   * @param on the day on which the person handed it in
   * @param written the paper
   */
  public void replyOnPaper(
      String caseId, String personId, Reply given, LocalDate on, Original written) {
    turn.lock(caseId, Action.DECIDE_FEEDBACK, kind -> Side.ORGANIZATION);
    FeedbackSubject subject = heard(caseId, personId);
    workItems.openOf(caseId, Elements.RESUME_REPLY, personId).ifPresent(this::resume);
    documents.noteOriginal(HearingPapers.place(caseId, Kind.STATEMENT, personId), written);
    hearing.replyOnPaper(subject, given, on, turn.signatory().name());
    workItems
        .openOf(caseId, Elements.REPLY_TO_FEEDBACK, personId)
        .ifPresent(item -> turn.complete(item, Map.of()));
  }

  /** Somebody to whom it is open, and who has it in hand where their answer is waited for. */
  private FeedbackSubject heard(String caseId, String personId) {
    if (workItems.openOf(caseId, Elements.READ_FEEDBACK, personId).isPresent()) {
      throw new Refusal("feedback", "refusal.notDelivered");
    }
    FeedbackSubject subject =
        feedback
            .subject(caseId, personId)
            .filter(found -> found.getOpenSince() != null)
            .orElseThrow(AccessDenied::new);
    if (subject.getRepliedAt() != null) {
      throw new Refusal("feedback", "refusal.heard");
    }
    return subject;
  }

  /** {@code Task_ReplyToFeedback}: the person answers. */
  public void reply(String workItemId, Reply given) {
    WorkItem item = turn.beginOwn(workItemId, Elements.REPLY_TO_FEEDBACK);
    hearing.reply(turn.subject(item), given);
    turn.complete(item, Map.of());
  }

  /**
   * The person answers after the last day, or without having been asked; it is taken and marked.
   */
  public void replyLate(String caseId, Reply given) {
    FeedbackSubject subject = turn.lockOwn(caseId);
    for (String step : OWN_STEPS) {
      if (workItems.openOf(caseId, step, subject.getPersonId()).isPresent()) {
        throw new Refusal("feedback", "refusal.replyAtStep");
      }
    }
    hearing.reply(subject, given);
  }

  /** The person's time stands still, at the step where they would answer. */
  public void pause(String workItemId, PauseGround ground, LocalDate until) {
    WorkItem item = turn.beginOwn(workItemId, Elements.REPLY_TO_FEEDBACK);
    hearing.pause(turn.subject(item), ground, until);
    received(FeedbackModel.MESSAGE_REPLY_PAUSED, item);
  }

  /** {@code Task_ResumeReply}: the person is well again, or back. */
  public void resume(String workItemId) {
    resume(turn.beginOwn(workItemId, Elements.RESUME_REPLY));
  }

  private void resume(WorkItem item) {
    hearing.resume(turn.subject(item));
    turn.complete(item, Map.of());
  }

  private WorkItem waiting(String caseId, String step, String personId) {
    return workItems
        .openOf(caseId, step, personId)
        .orElseThrow(() -> new Refusal("feedback", "refusal.step"));
  }

  /** The message that the step of one of several people waits for. */
  private void received(String message, WorkItem item) {
    String execution =
        tasks.createTaskQuery().taskId(item.getTaskId()).singleResult().getExecutionId();
    runtime.messageEventReceived(message, execution);
  }
}
