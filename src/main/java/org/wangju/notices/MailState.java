package org.wangju.notices;

/** Where a mail stands. */
public enum MailState {
  WAITING,
  /** A node speaks to the mail server, or died doing so. */
  SENDING,
  SENT,
  /** The server refused it for good, or too often. */
  FAILED,
  /** Nothing to be sent any more: the code is too old, the address or account is gone. */
  DROPPED
}
