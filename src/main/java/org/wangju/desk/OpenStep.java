package org.wangju.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.wangju.directory.Role;

/**
 * Where a case stands and who has it.
 *
 * @param role who may do the step; null when it is the person's own
 * @param roleUnitName the unit at which the role is held
 * @param personName the person concerned; null where there is none
 * @param assigneeName who claimed it; null when nobody did
 */
public record OpenStep(
    String itemId,
    String processKey,
    String stepKey,
    Role role,
    String roleUnitName,
    String personName,
    String assigneeName,
    Instant claimedAt,
    LocalDate dueOn) {
  public Step step() {
    return new Step(processKey, stepKey);
  }

  /** Whether the last day is past. */
  public boolean isLate(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today);
  }
}
