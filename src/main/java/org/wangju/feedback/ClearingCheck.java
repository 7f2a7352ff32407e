package org.wangju.feedback;

/** What comes of the check of the facts. */
public enum ClearingCheck {
  CHECKED,
  /** Something is missing: it goes back to whoever asked. */
  RETURNED,
  /** It may concern discipline, which is not handled here. */
  HANDED_OVER
}
