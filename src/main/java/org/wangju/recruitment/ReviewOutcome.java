package org.wangju.recruitment;

/** Whether cultivation goes on after a review. */
public enum ReviewOutcome {
  CONTINUE,
  STOP
}
