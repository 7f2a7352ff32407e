package org.wangju.rules;

import java.util.Locale;
import org.wangju.platform.Messages;

/** What a value in a rule file should have been. */
enum Expected implements Worded {
  TEXT,
  NUMBER,
  FLAG,
  DATE,
  TERM,
  TERM_IN_MONTHS,
  SHARE,
  FACT,
  LIST,
  MAP,
  RANGE,
  TRAINING,
  SECRET,
  WRITTEN,
  WRITTEN_OPINION,
  TRUE,
  FALLBACK;

  @Override
  public String in(Locale locale) {
    return Messages.text(locale, "rules", "expected." + name());
  }
}
