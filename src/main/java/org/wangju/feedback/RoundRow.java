package org.wangju.feedback;

import java.time.LocalDate;

/**
 * A round's department with how far it is: a line of the matrix.
 *
 * @param caseId the department's request; null when it has not gone out
 * @param delayed whether sending failed and is tried again
 * @param people about how many it was asked, or will be
 * @param leftMeanwhile how many had left the industry before it was asked, of whom it is told
 *     nothing
 */
public record RoundRow(
    String partId,
    String caseId,
    String departmentName,
    PartState part,
    boolean delayed,
    int people,
    int leftMeanwhile,
    FeedbackState state,
    LocalDate sentOn,
    LocalDate receivedOn,
    LocalDate answeredOn,
    LocalDate endedOn,
    LocalDate dueOn,
    LocalDate remindedOn) {
  /** Whether the department has still to answer. */
  public boolean isOpen() {
    return caseId == null ? part == PartState.WAITING : state.isUnsent() || state.isWithAnswerer();
  }

  /** Whether the request lies with the department, so that it can be reminded. */
  public boolean isWithDepartment() {
    return caseId != null && state.isWithAnswerer();
  }

  /** Whether the answer came after its last day, or is missing after it. */
  public boolean isLate(LocalDate today) {
    return dueOn != null
        && (answeredOn == null
            ? isWithDepartment() && today.isAfter(dueOn)
            : answeredOn.isAfter(dueOn));
  }
}
