package org.wangju.feedback;

/** Why the time for a reply does not run. The texts are {@code pauseGround.<NAME>}. */
public enum PauseGround {
  ILL,
  ABROAD
}
