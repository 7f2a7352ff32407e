package org.wangju.recruitment;

/** Who may recommend an activist (admission rules art. 8). */
public enum Recommender {
  MEMBERS,
  MASS_ORGANIZATION,
  /** The Youth League, for the young. */
  YOUTH_LEAGUE
}
