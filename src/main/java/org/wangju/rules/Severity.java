package org.wangju.rules;

/**
 * What a limit does to the step; a missed latest date never blocks, because the work must still be
 * done.
 */
public enum Severity {
  FINE,
  /** A latest date was missed: shown, counted, and a written reason is asked. */
  WARNS,
  /** A minimum is not met: the step cannot be taken. */
  BLOCKS
}
