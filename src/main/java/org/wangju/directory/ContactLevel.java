package org.wangju.directory;

/** Which level manages the contact with a person of a register. */
public enum ContactLevel {
  CITY,
  DISTRICT,
  STREET
}
