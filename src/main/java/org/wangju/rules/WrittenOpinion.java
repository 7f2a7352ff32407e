package org.wangju.rules;

import java.util.Locale;
import org.wangju.platform.Messages;

/** Whether the written opinion of a member who is absent for cause counts in a vote. */
public enum WrittenOpinion implements Worded {
  COUNTS,
  DOES_NOT_COUNT,
  /** The edition's text was not seen on this point. */
  UNKNOWN;

  boolean noLooserThan(WrittenOpinion other) {
    return this == other || this == DOES_NOT_COUNT;
  }

  @Override
  public String in(Locale locale) {
    return Messages.text(locale, "rules", "writtenOpinion." + name());
  }
}
