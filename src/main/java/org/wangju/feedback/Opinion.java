package org.wangju.feedback;

/** What is said about a person, in one word. The texts are {@code opinion.<NAME>}. */
public enum Opinion {
  /** 无异议. */
  NO_OBJECTION,
  /** 不掌握情况: never adverse, whoever reads it. */
  NOT_KNOWN,
  FAVOURABLE,
  OBJECTION,
  /** Lies with the discipline body; nothing else is kept. */
  HANDED_OVER;

  /** Whether it says something that the person can answer. */
  public boolean isToBeHeard() {
    return this == FAVOURABLE || this == OBJECTION;
  }

  /** Whether it speaks against the person. */
  public boolean isAdverse() {
    return this == OBJECTION;
  }
}
