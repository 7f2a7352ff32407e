package org.wangju.notices;

/** How an account wants to hear of its work. */
public enum Way {
  /** In the pages, and a mail for each. */
  AT_ONCE,
  /** In the pages, and one mail a day. */
  DAILY,
  /** In the pages alone. */
  IN_PAGES
}
