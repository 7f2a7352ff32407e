package org.wangju.rules;

import java.util.Locale;
import org.wangju.platform.Messages;

/** From so many to so many. */
record Range(int least, int most) implements Worded {
  @Override
  public String in(Locale locale) {
    return least == most
        ? String.valueOf(least)
        : Messages.text(locale, "rules", "range", least, most);
  }
}
