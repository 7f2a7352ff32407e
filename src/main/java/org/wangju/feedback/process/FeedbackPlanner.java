package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.Role;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackEvents;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.record.Entry;
import org.wangju.rules.RuleCard;
import org.wangju.security.Access;
import org.wangju.security.Target;

/**
 * Says whose turn each step of feedback is: a role at the unit of one of the two sides, or the
 * person concerned. The same model serves both directions.
 */
@ApplicationScoped
public class FeedbackPlanner implements StepPlanner {
  private final FeedbackRepository feedback;
  private final FeedbackReading reading;

  protected FeedbackPlanner() {
    this(null, null);
  }

  @Inject
  public FeedbackPlanner(FeedbackRepository feedback, FeedbackReading reading) {
    this.feedback = feedback;
    this.reading = reading;
  }

  @Override
  public String processKey() {
    return FeedbackModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    FeedbackCase about = feedback.get(caseId);
    Side sender = about.getKind().sender();
    Side receiver = sender.other();
    return switch (elementId) {
      case Elements.COMPOSE_FEEDBACK -> clerk(about, sender, null);
      case Elements.DECIDE_EXTENSION -> clerk(about, sender, about.getDueOn());
      case Elements.APPROVE_FEEDBACK -> head(about, sender, null);
      case Elements.NOTE_FEEDBACK -> clerk(about, receiver, null);
      case Elements.RECEIVE_FEEDBACK, Elements.ANSWER_FEEDBACK ->
          clerk(about, receiver, about.getDueOn());
      case Elements.COUNTERSIGN_ANSWER -> head(about, receiver, about.getDueOn());
      case Elements.CONSENT_TO_WITHHOLD, Elements.CONSENT_TO_RENEWAL ->
          clerk(about, Side.ORGANIZATION, null);
      case Elements.DECIDE_FEEDBACK -> clerk(about, isAnswered(about) ? sender : receiver, null);
      default -> throw new IllegalArgumentException("not planned without a subject: " + elementId);
    };
  }

  private static boolean isAnswered(FeedbackCase about) {
    return about.getKind().path() == FeedbackKind.Path.REQUEST;
  }

  private static StepPlan clerk(FeedbackCase about, Side side, LocalDate dueOn) {
    return step(about, Sides.clerk(side), about.unitOf(side), dueOn);
  }

  private static StepPlan head(FeedbackCase about, Side side, LocalDate dueOn) {
    return step(about, Sides.head(side), about.unitOf(side), dueOn);
  }

  /** No person is named: who is concerned, and whether they may know of it yet, the case says. */
  private static StepPlan step(FeedbackCase about, Role role, String unitId, LocalDate dueOn) {
    String other =
        unitId.equals(about.getSenderUnitId())
            ? about.getReceiverUnitId()
            : about.getSenderUnitId();
    return new StepPlan(null, other, role, unitId, false, dueOn, null, null, null);
  }

  @Override
  public StepPlan plan(String caseId, String elementId, String subject) {
    FeedbackCase about = feedback.get(caseId);
    return switch (elementId) {
      case Elements.READ_FEEDBACK, Elements.REPLY_TO_FEEDBACK, Elements.RESUME_REPLY ->
          own(about, feedback.subject(caseId, subject).orElseThrow());
      case Elements.REVIEW_USE ->
          step(about, Role.OFFICER, feedback.use(subject).orElseThrow().getUnitId(), null);
      default -> plan(caseId, elementId);
    };
  }

  private static StepPlan own(FeedbackCase about, FeedbackSubject subject) {
    LocalDate dueOn =
        subject.getPauseEndsOn() == null ? subject.getReplyEndsOn() : subject.getPauseEndsOn();
    return new StepPlan(
        subject.getPersonId(),
        about.unitOf(Side.ORGANIZATION),
        null,
        null,
        true,
        dueOn,
        null,
        null,
        null);
  }

  @Override
  public boolean isReadByUnit() {
    return false;
  }

  @Override
  public boolean mayRead(Access access, String caseId, Target target) {
    return reading.maySee(feedback.get(caseId));
  }

  @Override
  public boolean isForConcerned(Entry event) {
    return event.getKind().equals(FeedbackEvents.DISCLOSED);
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return new RuleCard(List.of());
  }
}
