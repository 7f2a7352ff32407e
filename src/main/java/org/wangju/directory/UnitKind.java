package org.wangju.directory;

/** What a unit is, which says what it may decide and what may lie beneath it. */
public enum UnitKind {
  ORGANIZATION_DEPARTMENT,
  SOCIAL_WORK_DEPARTMENT,
  UNITED_FRONT_DEPARTMENT,
  INDUSTRY_DEPARTMENT,
  COMMITTEE,
  INDUSTRY_COMMITTEE,
  GENERAL_BRANCH,
  BRANCH,
  JOINT_BRANCH,
  GROUP;

  /** Whether members hold their membership here, vote and are counted here. */
  public boolean isBranch() {
    return this == BRANCH || this == JOINT_BRANCH;
  }

  /**
   * Whether it is a department of the Party or the government beside the line of committees and
   * branches.
   */
  public boolean isDepartment() {
    return switch (this) {
      case ORGANIZATION_DEPARTMENT,
          SOCIAL_WORK_DEPARTMENT,
          UNITED_FRONT_DEPARTMENT,
          INDUSTRY_DEPARTMENT ->
          true;
      case COMMITTEE, INDUSTRY_COMMITTEE, GENERAL_BRANCH, BRANCH, JOINT_BRANCH, GROUP -> false;
    };
  }

  /** Whether a unit of this kind may have one of that kind as its superior. */
  public boolean mayStandUnder(UnitKind superior) {
    return this == GROUP ? superior.isBranch() : !superior.isBranch() && superior != GROUP;
  }
}
