package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.wangju.feedback.FeedbackRules;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.record.Entry;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;
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
  private final FeedbackRules rules;

  protected FeedbackPlanner() {
    this(null, null, null);
  }

  @Inject
  public FeedbackPlanner(
      FeedbackRepository feedback, FeedbackReading reading, FeedbackRules rules) {
    this.feedback = feedback;
    this.reading = reading;
    this.rules = rules;
  }

  @Override
  public String processKey() {
    return FeedbackModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    FeedbackCase about = feedback.get(caseId);
    return ruled(turn(about, elementId), about, elementId);
  }

  private StepPlan ruled(StepPlan plan, FeedbackCase about, String elementId) {
    return plan.under(rules.edition(about.getId()), limitsOf(elementId, about.getKind()).get(0));
  }

  private static StepPlan turn(FeedbackCase about, String elementId) {
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
          ruled(own(about, feedback.subject(caseId, subject).orElseThrow()), about, elementId);
      case Elements.REVIEW_USE ->
          ruled(
              step(about, Role.OFFICER, feedback.use(subject).orElseThrow().getUnitId(), null),
              about,
              elementId);
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

  /** What is said is read at the step that proves its delivery, not before in the timeline. */
  @Override
  public boolean isForConcerned(String caseId, Entry event, String personId) {
    return switch (event.getKind()) {
      case FeedbackEvents.DISCLOSED -> true;
      case FeedbackEvents.SAID, FeedbackEvents.QUESTIONS_ANSWERED ->
          personId.equals(event.getSubjectId())
              && feedback
                  .subject(caseId, personId)
                  .filter(subject -> subject.getDeliveredAt() != null)
                  .isPresent();
      default -> personId.equals(event.getSubjectId());
    };
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return card(caseId, elementId, null);
  }

  @Override
  public RuleCard card(String caseId, String elementId, String subject) {
    FeedbackCase about = feedback.get(caseId);
    Facts facts =
        switch (elementId) {
          case Elements.CONSENT_TO_WITHHOLD, Elements.CONSENT_TO_RENEWAL -> withholding(caseId);
          case Elements.READ_FEEDBACK -> rules.today().with(Fact.DELIVERED, rules.today().today());
          case Elements.REPLY_TO_FEEDBACK, Elements.RESUME_REPLY ->
              reply(feedback.subject(caseId, subject).orElseThrow());
          default -> facts(about);
        };
    return rules.card(caseId, limitsOf(elementId, about.getKind()), facts);
  }

  private Facts facts(FeedbackCase about) {
    LocalDate written = about.getAuthor().getOn();
    return rules
        .today()
        .with(Fact.SENT, about.getSentOn())
        .with(Fact.LIST_ITEM_NAMED, about.getListItemId() == null ? null : written)
        .with(Fact.EVIDENCE_GIVEN, about.getEvidence() == null ? null : written)
        .with(Fact.ANSWER_DUE, about.getDueOn())
        .with(Fact.ANSWERED, about.getAnsweredOn());
  }

  /** Consent that is given today holds from today, or from the day on which the former one ends. */
  private Facts withholding(String caseId) {
    LocalDate today = rules.today().today();
    LocalDate from =
        feedback.subjects(caseId).stream()
            .filter(FeedbackSubject::isWithholdingProposed)
            .map(subject -> subject.isWithheld() ? subject.getWithheldUntil() : today)
            .min(Comparator.naturalOrder())
            .orElse(today);
    return rules.today().with(Fact.WITHHOLDING_AGREED, from);
  }

  private Facts reply(FeedbackSubject subject) {
    return rules
        .today()
        .with(Fact.REPLY_ENDS, subject.getReplyEndsOn())
        .with(Fact.PAUSE_ENDS, subject.getPauseEndsOn());
  }

  /** The limits that bind a step, the one on which it rests first. */
  private static List<String> limitsOf(String elementId, FeedbackKind kind) {
    return switch (elementId) {
      case Elements.COMPOSE_FEEDBACK -> written(FeedbackRules.DISCLOSURE, kind);
      case Elements.APPROVE_FEEDBACK -> written(FeedbackRules.SENDER_SIGNATURE, kind);
      case Elements.NOTE_FEEDBACK -> List.of(FeedbackRules.NEWS);
      case Elements.RECEIVE_FEEDBACK, Elements.ANSWER_FEEDBACK ->
          List.of(FeedbackRules.ANSWER, FeedbackRules.REMINDER, FeedbackRules.ESCALATION);
      case Elements.COUNTERSIGN_ANSWER ->
          List.of(FeedbackRules.COUNTERSIGNATURE, FeedbackRules.ANSWER);
      case Elements.DECIDE_EXTENSION -> List.of(FeedbackRules.ANSWER);
      case Elements.CONSENT_TO_WITHHOLD, Elements.CONSENT_TO_RENEWAL ->
          List.of(FeedbackRules.WITHHOLDING);
      case Elements.READ_FEEDBACK -> List.of(FeedbackRules.READING, FeedbackRules.REPLY);
      case Elements.REPLY_TO_FEEDBACK -> List.of(FeedbackRules.REPLY);
      case Elements.RESUME_REPLY -> List.of(FeedbackRules.REPLY_PAUSE);
      case Elements.DECIDE_FEEDBACK -> written(FeedbackRules.ACCEPTANCE, kind);
      case Elements.REVIEW_USE -> List.of(FeedbackRules.CORRECTION);
      default -> throw new IllegalArgumentException("no rule binds " + elementId);
    };
  }

  private static List<String> written(String first, FeedbackKind kind) {
    if (kind.isCorrection()) {
      return List.of(first, FeedbackRules.CORRECTION);
    }
    return kind == FeedbackKind.BREACH ? List.of(first, FeedbackRules.BREACH_ITEM) : List.of(first);
  }
}
