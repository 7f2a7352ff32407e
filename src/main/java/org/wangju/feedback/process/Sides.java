package org.wangju.feedback.process;

import org.wangju.directory.Role;
import org.wangju.feedback.FeedbackKind.Side;

/**
 * Which roles do the work of a side: an organization's officers are their own second pair of eyes.
 */
final class Sides {
  private Sides() {}

  static Role clerk(Side side) {
    return side == Side.ORGANIZATION ? Role.OFFICER : Role.REGULATOR_CLERK;
  }

  static Role head(Side side) {
    return side == Side.ORGANIZATION ? Role.OFFICER : Role.REGULATOR_HEAD;
  }
}
