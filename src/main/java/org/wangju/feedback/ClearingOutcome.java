package org.wangju.feedback;

/** What was decided on a request for name clearing. */
public enum ClearingOutcome {
  CLEARED,
  PARTLY_CLEARED,
  NOT_CLEARED,
  /** The facts are to be checked again. */
  RETURNED,
  /** It may concern discipline, which is not handled here. */
  HANDED_OVER;

  /** Whether a letter follows. */
  boolean isCleared() {
    return this == CLEARED || this == PARTLY_CLEARED;
  }
}
