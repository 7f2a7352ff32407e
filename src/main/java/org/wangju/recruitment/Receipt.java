package org.wangju.recruitment;

/** What the branch does with an application. */
public enum Receipt {
  RECEIVED,
  RETURNED,
  REJECTED
}
