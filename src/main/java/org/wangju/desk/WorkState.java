package org.wangju.desk;

/** Whether a step is still to be done. */
public enum WorkState {
  OPEN,
  DONE,
  CANCELLED
}
