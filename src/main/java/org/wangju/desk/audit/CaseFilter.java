package org.wangju.desk.audit;

import java.time.Instant;
import org.wangju.desk.CaseState;

/**
 * Which cases are looked for; null leaves a condition out.
 *
 * @param personName a part of the name of somebody whom the case concerns
 * @param identityHash the keyed hash of that person's identity number
 * @param number the case number or its beginning
 * @param unitPath the unit that has the case, with those beneath it
 * @param when what the times mean
 * @param from from this moment
 * @param until before this moment
 */
public record CaseFilter(
    String personName,
    String identityHash,
    String number,
    String unitPath,
    String processKey,
    CaseState state,
    When when,
    Instant from,
    Instant until) {
  /** What must lie between the times. */
  public enum When {
    OPENED,
    CLOSED,
    /** Any event of the case, other than that an auditor looked at it. */
    HAPPENED
  }
}
