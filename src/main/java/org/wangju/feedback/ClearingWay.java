package org.wangju.feedback;

/** How the letter came to a place. */
public enum ClearingWay {
  HANDED_OVER_IN_PERSON,
  SENT_BY_POST,
  READ_OUT,
  POSTED_UP,
  PUBLISHED_ONLINE
}
