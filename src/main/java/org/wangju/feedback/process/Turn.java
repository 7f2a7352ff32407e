package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.desk.Cases;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.Signatory;
import org.wangju.platform.Refusal;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * What every command on feedback begins and ends with: the lock, the access decision, the item, and
 * the flow that goes on.
 */
@ApplicationScoped
public class Turn {
  private final FeedbackRepository feedback;
  private final Cases cases;
  private final TaskDesk desk;
  private final RuntimeService runtime;
  private final Access access;
  private final Caller caller;

  protected Turn() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Turn(
      FeedbackRepository feedback,
      Cases cases,
      TaskDesk desk,
      RuntimeService runtime,
      Access access,
      Caller caller) {
    this.feedback = feedback;
    this.cases = cases;
    this.desk = desk;
    this.runtime = runtime;
    this.access = access;
    this.caller = caller;
  }

  /** A step that the caller does for the unit at which its role is held. */
  WorkItem begin(String workItemId, String step, Action action) {
    WorkItem item = desk.begin(workItemId);
    access.require(action, Target.unit(item.getRoleUnitId()));
    requireStep(item, step);
    requireNotConcerned(item.getCaseId());
    return item;
  }

  /** A step that is the caller's own, as the person concerned. */
  WorkItem beginOwn(String workItemId, String step) {
    WorkItem item = desk.begin(workItemId);
    access.require(Action.ANSWER_FOR_ONESELF, Target.person(item.getPersonId()));
    requireStep(item, step);
    return item;
  }

  private static void requireStep(WorkItem item, String step) {
    if (!item.getStepKey().equals(step)) {
      throw new Refusal("feedback", "refusal.step");
    }
  }

  /** Nobody acts for a unit on what is said about themselves. */
  private void requireNotConcerned(String caseId) {
    if (caller.personId() != null && feedback.subject(caseId, caller.personId()).isPresent()) {
      throw new Refusal("feedback", "refusal.ownCase");
    }
  }

  /** A case on which the caller acts outside of its steps, for the side that it has in this. */
  FeedbackCase lock(String caseId, Action action, Function<FeedbackKind, Side> sideOf) {
    cases.lock(caseId);
    FeedbackCase found = feedback.get(caseId);
    requireOf(sideOf.apply(found.getKind()), action, found::unitOf);
    requireNotConcerned(caseId);
    return found;
  }

  /** That the caller acts for a side, and not as somebody above it. */
  void requireOf(Side side, Action action, Function<Side, String> unitOf) {
    access.require(action, Target.unit(unitOf.apply(side)), FeedbackReading.purposeOf(side));
  }

  /** What is said about the caller, outside of its steps. */
  FeedbackSubject lockOwn(String caseId) {
    cases.lock(caseId);
    String personId = caller.personId();
    access.require(Action.ANSWER_FOR_ONESELF, Target.person(personId));
    return feedback
        .subject(caseId, personId)
        .filter(subject -> subject.getOpenSince() != null)
        .orElseThrow(() -> new Refusal("feedback", "refusal.unknown"));
  }

  FeedbackCase feedback(WorkItem item) {
    return feedback.get(item.getCaseId());
  }

  FeedbackSubject subject(WorkItem item) {
    return feedback.subject(item.getCaseId(), item.getSubject()).orElseThrow();
  }

  void complete(WorkItem item, Map<String, Object> variables) {
    desk.complete(item, variables);
  }

  /** Lets the flow go on that waits for a message. */
  void send(String message, String caseId) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseId).correlate();
  }

  void require(Action action, Target target) {
    access.require(action, target);
  }

  /** The person behind the caller's account; null when there is none on a roster. */
  String callersPerson() {
    return caller.personId();
  }

  Signatory signatory() {
    return new Signatory(caller.accountId(), caller.personId(), caller.displayName());
  }
}
