package org.wangju.recruitment;

/** The step at which a case lies, or how it ended. */
public enum AdmissionState {
  AWAITING_RECEIPT,
  AWAITING_AMENDMENT,
  AWAITING_TALK,
  AWAITING_RECOMMENDATION,
  AWAITING_DECISION,
  AWAITING_COSIGNATURE,
  AWAITING_FILING,
  AWAITING_CONTACTS,
  IN_CULTIVATION,
  REJECTED,
  WITHDRAWN;

  /** Whether the case is over. */
  public boolean isEnd() {
    return this == REJECTED || this == WITHDRAWN;
  }
}
