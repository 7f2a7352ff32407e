package org.wangju.feedback;

/** The three lists 三张清单 by which members of influencer groups and their organizations act. */
public enum ConductList {
  /** What organizations owe. */
  ORGANIZATION_DUTIES,
  /** What members owe. */
  MEMBER_DUTIES,
  /** What members do not do. */
  DONTS
}
