package org.wangju.recruitment;

/** What the second person from above says to the decision of a branch without a committee. */
public enum CosignatureOutcome {
  COSIGNED,
  RETURNED
}
