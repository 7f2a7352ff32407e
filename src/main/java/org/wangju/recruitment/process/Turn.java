package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wangju.desk.Cases;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Refusal;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Signatory;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * What every command on a case begins and ends with: the lock, the access decision, the item, and
 * the flow that goes on.
 */
@ApplicationScoped
public class Turn {
  private final AdmissionRepository admissions;
  private final Cases cases;
  private final TaskDesk desk;
  private final Access access;
  private final Caller caller;

  protected Turn() {
    this(null, null, null, null, null);
  }

  @Inject
  public Turn(
      AdmissionRepository admissions, Cases cases, TaskDesk desk, Access access, Caller caller) {
    this.admissions = admissions;
    this.cases = cases;
    this.desk = desk;
    this.access = access;
    this.caller = caller;
  }

  /** A step that the caller does for the organization. */
  WorkItem begin(String workItemId, String step, Action action) {
    WorkItem item = beginOwn(workItemId, step, action);
    requireOtherThan(item.getPersonId());
    return item;
  }

  /** A step that is the caller's own. */
  WorkItem beginOwn(String workItemId, String step, Action action) {
    WorkItem item = desk.begin(workItemId);
    access.require(action, Target.ofCase(item.getPersonId(), item.getUnitId()));
    if (!item.getStepKey().equals(step)) {
      throw new Refusal("recruitment", "refusal.step");
    }
    return item;
  }

  Admission admission(WorkItem item) {
    return admissions.get(item.getCaseId());
  }

  void complete(WorkItem item, Map<String, Object> variables) {
    desk.complete(item, variables);
  }

  void complete(WorkItem item, String variable, Enum<?> outcome) {
    desk.complete(item, Map.of(variable, outcome.name()));
  }

  /** A case on which the caller acts outside of its steps. */
  Admission lock(String caseId, Action action) {
    cases.lock(caseId);
    Admission admission = admissions.get(caseId);
    access.require(action, Target.ofCase(admission.getPersonId(), admission.getBranchId()));
    return admission;
  }

  void require(Action action, Target target) {
    access.require(action, target);
  }

  /** Nobody acts for the organization in their own case, whatever role they hold. */
  void requireOtherThan(String personId) {
    if (isCaller(personId)) {
      throw new Refusal("recruitment", "refusal.ownCase");
    }
  }

  boolean isCaller(String personId) {
    return personId.equals(caller.personId());
  }

  /** The person behind the caller's account; null when there is none on a roster. */
  String callersPerson() {
    return caller.personId();
  }

  Signatory signatory() {
    return new Signatory(caller.accountId(), caller.personId(), caller.displayName());
  }
}
