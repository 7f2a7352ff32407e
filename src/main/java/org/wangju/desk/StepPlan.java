package org.wangju.desk;

import java.time.LocalDate;
import org.wangju.directory.Role;
import org.wangju.rules.Edition;
import org.wangju.rules.Limit;

/**
 * Whose turn a step is, until when, by which rule.
 *
 * @param personId the person concerned; null where there is none
 * @param unitId the unit that has the case
 * @param role who may do the step; null when it is the person's own
 * @param roleUnitId the unit at which the role is held; null when the step is the person's own
 * @param forPerson whether the step is the person's own
 * @param dueOn the last day; null where no rule sets one
 * @param edition the rule edition's code; null where the step rests on no rule
 * @param limit the limit's id in the edition
 * @param article the article's number
 */
public record StepPlan(
    String personId,
    String unitId,
    Role role,
    String roleUnitId,
    boolean forPerson,
    LocalDate dueOn,
    String edition,
    String limit,
    String article) {
  /** The same resting on a limit of an edition. */
  public StepPlan under(Edition ruling, String limitId) {
    String number = ruling.limit(limitId).map(Limit::article).orElse(null);
    return new StepPlan(
        personId, unitId, role, roleUnitId, forPerson, dueOn, ruling.id(), limitId, number);
  }
}
