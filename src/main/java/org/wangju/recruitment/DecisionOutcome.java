package org.wangju.recruitment;

/** Where the branch's decision leads. */
public enum DecisionOutcome {
  CARRIED,
  /** Not carried; the applicant may be recommended again. */
  RETURNED,
  /** Not carried, and the application ends. */
  REJECTED
}
