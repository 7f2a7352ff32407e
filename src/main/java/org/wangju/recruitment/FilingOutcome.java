package org.wangju.recruitment;

/** What the committee above does with an activist that a branch decided on. */
public enum FilingOutcome {
  FILED,
  RETURNED,
  REFUSED
}
