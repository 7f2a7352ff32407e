package org.wangju.recruitment;

/** What a meeting decided on. */
public enum Matter {
  ACTIVIST,
  /** That an activist is no longer cultivated. */
  STOP_OF_CULTIVATION
}
