package org.wangju.feedback;

/** How an author lets feedback go out. */
public enum Composed {
  SENT,
  FOR_APPROVAL,
  HANDED_OVER
}
