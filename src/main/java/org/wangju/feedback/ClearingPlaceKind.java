package org.wangju.feedback;

/** Where something was alleged, and thus where the letter goes. */
public enum ClearingPlaceKind {
  /** The person concerned, to whom the letter always goes. */
  PERSON(ClearingScope.PERSON),
  UNIT(ClearingScope.BRANCH),
  MEETING(ClearingScope.BRANCH),
  CIRCLE(ClearingScope.CIRCLE),
  PUBLIC_NOTICE(ClearingScope.PUBLIC);

  private final ClearingScope least;

  ClearingPlaceKind(ClearingScope least) {
    this.least = least;
  }

  /** The narrowest scope that reaches such a place. */
  ClearingScope least() {
    return least;
  }
}
