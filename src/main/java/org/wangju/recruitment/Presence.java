package org.wangju.recruitment;

/** Whether somebody who belongs to the body was at its meeting. */
public enum Presence {
  PRESENT,
  ABSENT,
  /**
   * Withdrew 回避 as a near relative: neither counted among those who should attend nor among those
   * present.
   */
  WITHDREW
}
