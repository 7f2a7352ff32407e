package org.wangju.directory.register;

/** What an import makes of a row. */
public enum Outcome {
  NEW,
  CHANGED,
  UNCHANGED,
  REFUSED
}
