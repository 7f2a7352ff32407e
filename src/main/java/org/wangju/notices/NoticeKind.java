package org.wangju.notices;

/**
 * What people are told of. Texts are the keys {@code kind.<name>} of the bundle {@code notices}.
 */
public enum NoticeKind {
  /** A step came to one's desk, or to that of one's role. */
  NEW_ITEM(Urgency.AS_CHOSEN),
  /** A step's last day is three working days away or less. */
  DUE_SOON(Urgency.AS_CHOSEN),
  DUE_TODAY(Urgency.AS_CHOSEN),
  OVERDUE(Urgency.AS_CHOSEN),
  /** A step of one's own case was done. */
  CASE_MOVED(Urgency.AS_CHOSEN),
  /** One's own case has ended. */
  CASE_CLOSED(Urgency.AS_CHOSEN),
  PASSWORD_CHANGED(Urgency.AT_ONCE),
  NEW_BROWSER(Urgency.AT_ONCE),
  ACTIVATION_CODE(Urgency.BY_MAIL_ALONE),
  RESET_CODE(Urgency.BY_MAIL_ALONE),
  ADDRESS_CODE(Urgency.BY_MAIL_ALONE);

  private final Urgency urgency;

  NoticeKind(Urgency urgency) {
    this.urgency = urgency;
  }

  private enum Urgency {
    AS_CHOSEN,
    AT_ONCE,
    BY_MAIL_ALONE
  }

  /**
   * Whether the recipient decides how it comes; what concerns the account's safety comes at once.
   */
  boolean isAsChosen() {
    return urgency == Urgency.AS_CHOSEN;
  }

  /** Whether it stands in the pages too; codes do not. */
  boolean isInPages() {
    return urgency != Urgency.BY_MAIL_ALONE;
  }

  /** Whether it goes to an address that is yet to be confirmed. */
  boolean isToPendingAddress() {
    return this == ACTIVATION_CODE || this == ADDRESS_CODE;
  }
}
