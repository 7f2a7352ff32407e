package org.wangju.feedback;

/** Who asked that a name be cleared. */
public enum ClearingAsker {
  /** The person concerned. */
  PERSON,
  /** The branch of membership. */
  BRANCH,
  /** An officer of the committee above. */
  OFFICER
}
