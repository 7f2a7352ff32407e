package org.wangju.feedback;

/** What the feedback about a person is worth by now. The texts are {@code weight.<NAME>}. */
public enum Weight {
  /** Nobody has decided on it: it counts for nothing. */
  PENDING,
  ACCEPTED,
  REJECTED,
  /** A correction stands in its place. */
  REPLACED
}
