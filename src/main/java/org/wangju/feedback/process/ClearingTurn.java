package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wangju.desk.Cases;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.directory.Role;
import org.wangju.feedback.ClearingAsker;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.NameClearing;
import org.wangju.feedback.Signatory;
import org.wangju.platform.Refusal;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * What every command on a name clearing begins and ends with: the lock, the access decision, the
 * item, and the flow that goes on.
 */
@ApplicationScoped
public class ClearingTurn {
  private final ClearingRepository clearings;
  private final Cases cases;
  private final TaskDesk desk;
  private final Access access;
  private final Caller caller;

  protected ClearingTurn() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClearingTurn(
      ClearingRepository clearings, Cases cases, TaskDesk desk, Access access, Caller caller) {
    this.clearings = clearings;
    this.cases = cases;
    this.desk = desk;
    this.access = access;
    this.caller = caller;
  }

  /** A step; only the person's own is done by the person concerned. */
  WorkItem begin(String workItemId, String step, Action action) {
    WorkItem item = desk.begin(workItemId);
    access.require(action, Target.ofCase(item.getPersonId(), item.getUnitId()));
    if (!item.getStepKey().equals(step)) {
      throw new Refusal(ClearingModel.KEY, "refusal.step");
    }
    if (!item.isForPerson() && isCaller(item.getPersonId())) {
      throw new Refusal(ClearingModel.KEY, "refusal.ownCase");
    }
    return item;
  }

  NameClearing clearing(WorkItem item) {
    return clearings.get(item.getCaseId());
  }

  void complete(WorkItem item, Map<String, Object> variables) {
    desk.complete(item, variables);
  }

  void complete(WorkItem item, String variable, Enum<?> word) {
    desk.complete(item, Map.of(variable, word.name()));
  }

  /** A case on which the caller acts outside of its steps. */
  NameClearing lock(String caseId, Action action) {
    cases.lock(caseId);
    NameClearing clearing = clearings.get(caseId);
    access.require(action, Target.ofCase(clearing.getPersonId(), clearing.getBranchId()));
    return clearing;
  }

  /** The caller's own case, outside of its steps. */
  NameClearing lockOwn(String caseId) {
    cases.lock(caseId);
    NameClearing clearing = clearings.get(caseId);
    access.require(Action.ANSWER_FOR_ONESELF, Target.person(clearing.getPersonId()));
    return clearing;
  }

  void require(Action action, Target target) {
    access.require(action, target);
  }

  boolean isCaller(String personId) {
    return personId != null && personId.equals(caller.personId());
  }

  /** As whom the caller asks about the person. */
  ClearingAsker askerFor(String personId) {
    if (isCaller(personId)) {
      return ClearingAsker.PERSON;
    }
    return caller.is(Role.OFFICER) ? ClearingAsker.OFFICER : ClearingAsker.BRANCH;
  }

  /** Whether the caller is who asked. */
  boolean isAsker(NameClearing clearing) {
    return clearing.getAsked().getAccountId().equals(caller.accountId());
  }

  Signatory signatory() {
    return new Signatory(caller.accountId(), caller.personId(), caller.displayName());
  }
}
