package org.wangju.directory;

/** The sex as registers write it. */
public enum Sex {
  MALE,
  FEMALE
}
