package org.wangju.desk;

import java.time.Instant;

/** A case with the names that its page shows. */
public record CaseSummary(
    String id,
    String caseNumber,
    String processKey,
    String personId,
    String personName,
    String unitId,
    String unitName,
    CaseState state,
    String outcome,
    Instant openedAt,
    Instant closedAt) {
  public boolean isOpen() {
    return state == CaseState.OPEN;
  }
}
