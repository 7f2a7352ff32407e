package org.wangju.feedback;

/** What became of asking one department. The texts are {@code part.<NAME>}. */
public enum PartState {
  /** The request is about to go out. */
  WAITING,
  /** It went out; the case tells the rest. */
  OPENED,
  /** When it was to go out, nobody of the people was in the department's reach any more. */
  NOBODY_LEFT,
  /** The round had ended before it went out. */
  NOT_SENT
}
