package org.wangju.feedback;

/** Where a round lies. The texts are {@code state.<NAME>} of the bundle {@code feedback-round}. */
public enum RoundState {
  /** With the officer who writes it; no department has heard of it. */
  DRAFT,
  /** Sent: departments are asked, and those that were asked answer. */
  RUNNING,
  /** Every department has answered, or its request was decided otherwise. */
  COMPLETED,
  /** Ended by the officer before all had answered. */
  CLOSED_EARLY,
  /** Never sent. */
  DROPPED
}
