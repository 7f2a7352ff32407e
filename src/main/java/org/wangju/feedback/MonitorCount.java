package org.wangju.feedback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many requests to a department went the same way on the same days. */
public record MonitorCount(
    String departmentId,
    String departmentName,
    LocalDate sentOn,
    LocalDate answeredOn,
    LocalDate dueOn,
    FeedbackState state,
    Long count) {
  boolean isAnswered() {
    return answeredOn != null;
  }

  boolean isOpen() {
    return state.isWithAnswerer();
  }

  /** Taken back, or handed over, before anything was answered: nothing to be measured. */
  boolean isVoid() {
    return !isAnswered() && !isOpen();
  }

  boolean isLate(LocalDate today) {
    return !isAnswered() && isOpen() && today.isAfter(dueOn);
  }

  boolean isInTime() {
    return isAnswered() && !answeredOn.isAfter(dueOn);
  }

  /** From sending to the first answer; a request sent again after its answer took none. */
  long days() {
    return Math.max(0, ChronoUnit.DAYS.between(sentOn, answeredOn));
  }
}
