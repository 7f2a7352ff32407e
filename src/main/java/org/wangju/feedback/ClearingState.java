package org.wangju.feedback;

/** The step at which a name clearing lies, or how it ended. */
public enum ClearingState {
  AWAITING_CHECK,
  AWAITING_AMENDMENT,
  AWAITING_DECISION,
  AWAITING_LETTER,
  AWAITING_DELIVERY,
  CLEARED,
  PARTLY_CLEARED,
  NOT_CLEARED,
  HANDED_OVER,
  WITHDRAWN;

  /** Whether the case is over by a decision. */
  public boolean isDecided() {
    return this == CLEARED || this == PARTLY_CLEARED || this == NOT_CLEARED;
  }

  /** Whether the case is over. */
  public boolean isEnd() {
    return switch (this) {
      case AWAITING_CHECK,
          AWAITING_AMENDMENT,
          AWAITING_DECISION,
          AWAITING_LETTER,
          AWAITING_DELIVERY ->
          false;
      case CLEARED, PARTLY_CLEARED, NOT_CLEARED, HANDED_OVER, WITHDRAWN -> true;
    };
  }
}
