package org.wangju.feedback;

/** How far a name is cleared, from the narrowest on. */
public enum ClearingScope {
  /** The person alone is told. */
  PERSON,
  /** Organizations and meetings that heard it are told. */
  BRANCH,
  /** So are circles, such as a group of colleagues or a chat. */
  CIRCLE,
  /** It is told in public. */
  PUBLIC;

  /** Whether what is told so far reaches those as well. */
  boolean covers(ClearingScope other) {
    return compareTo(other) >= 0;
  }
}
