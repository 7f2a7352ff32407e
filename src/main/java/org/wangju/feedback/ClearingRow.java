package org.wangju.feedback;

import java.time.LocalDate;

/** A name clearing as a line of a list. */
public record ClearingRow(
    String caseId,
    String caseNumber,
    String personName,
    String branchName,
    ClearingAsker asker,
    String askerName,
    LocalDate askedOn,
    ClearingState state,
    LocalDate endedOn,
    LocalDate acknowledgedOn,
    String stillMissing) {
  /** Whether it ended with a decision that the person has not acknowledged yet. */
  public boolean isToAcknowledge() {
    return state.isDecided() && acknowledgedOn == null;
  }
}
