package org.wangju.desk;

/** Whether a case goes on. */
public enum CaseState {
  OPEN,
  CLOSED
}
