package org.wangju.desk;

import org.wangju.record.Entry;
import org.wangju.rules.RuleCard;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * Knows for one process whose turn each step is, and until when; each process has one, and the desk
 * collects them.
 */
public interface StepPlanner {
  /** The process. */
  String processKey();

  /** The plan of a step to which the case has come. */
  StepPlan plan(String caseId, String elementId);

  /**
   * The plan of one of several steps alike, of which the model has one for each of a list.
   *
   * @param subject which of them: the list's element
   */
  default StepPlan plan(String caseId, String elementId, String subject) {
    return plan(caseId, elementId);
  }

  /** Whether who reads a case follows from its unit and person alone. */
  default boolean isReadByUnit() {
    return true;
  }

  /**
   * Whether the caller may read a case none of whose open steps is theirs.
   *
   * @param target the person concerned and the unit that has it
   */
  default boolean mayRead(Access access, String caseId, Target target) {
    return access.allows(Action.SEE_CASE, target);
  }

  /** Whether a person concerned, who reads but what is about them, reads an event of the case. */
  default boolean isForConcerned(String caseId, Entry event, String personId) {
    return personId.equals(event.getSubjectId());
  }

  /** What the rules say about the step, for the facts as they stand today. */
  RuleCard card(String caseId, String elementId);

  /**
   * The same of one of several steps alike.
   *
   * @param subject as in {@link #plan(String, String, String)}; null where there is one step alone
   */
  default RuleCard card(String caseId, String elementId, String subject) {
    return card(caseId, elementId);
  }
}
