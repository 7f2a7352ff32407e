package org.wangju.desk;

import java.time.LocalDate;

/**
 * One line of an inbox.
 *
 * @param personName null where the case concerns no person
 * @param dueOn the last day; null where no rule sets one
 * @param assigneeId the account that claimed it; null when nobody did
 * @param forPerson whether the step is the person's own, so that nobody claims it
 */
public record InboxRow(
    String id,
    String caseId,
    String caseNumber,
    String processKey,
    String stepKey,
    String personName,
    String unitName,
    LocalDate dueOn,
    String assigneeId,
    boolean forPerson) {
  /** Whether the last day is past. */
  public boolean isLate(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today);
  }

  public Step step() {
    return new Step(processKey, stepKey);
  }

  public boolean isClaimed() {
    return assigneeId != null;
  }
}
