package org.wangju.feedback;

/** Whether the head lets feedback go out. The texts are {@code approval.<NAME>}. */
public enum ApprovalOutcome {
  APPROVED,
  RETURNED
}
