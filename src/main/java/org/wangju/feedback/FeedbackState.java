package org.wangju.feedback;

/** Where a piece of feedback lies. The texts are {@code state.<NAME>}. */
public enum FeedbackState {
  /** With its author; nobody of the other side sees it. */
  DRAFT,
  /** With the head of the sending side; nobody of the other side sees it. */
  AWAITING_APPROVAL,
  AWAITING_RECEIPT,
  /** With the answering side; the sender does not see what is written. */
  AWAITING_ANSWER,
  AWAITING_COUNTERSIGNATURE,
  /** News that the other side has still to take note of. */
  AWAITING_NOTE,
  /** A second officer decides whether it is withheld from the person. */
  AWAITING_CONSENT,
  /** With the people concerned. */
  IN_HEARING,
  AWAITING_DECISION,
  ACCEPTED,
  REJECTED,
  NOTED,
  WITHDRAWN,
  /** It may concern discipline and lies with the discipline body: nothing but the date is kept. */
  HANDED_OVER;

  /** Whether only the sending side has it. */
  public boolean isUnsent() {
    return this == DRAFT || this == AWAITING_APPROVAL;
  }

  /** Whether the answering side works on it. */
  public boolean isWithAnswerer() {
    return switch (this) {
      case AWAITING_RECEIPT, AWAITING_ANSWER, AWAITING_COUNTERSIGNATURE, AWAITING_NOTE -> true;
      default -> false;
    };
  }

  /** Whether it was decided, or ended otherwise. */
  public boolean isEnd() {
    return switch (this) {
      case ACCEPTED, REJECTED, NOTED, WITHDRAWN, HANDED_OVER -> true;
      default -> false;
    };
  }
}
