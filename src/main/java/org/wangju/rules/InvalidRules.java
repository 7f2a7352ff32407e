package org.wangju.rules;

import java.util.Locale;
import org.wangju.platform.Refusal;

/**
 * A rule file, calendar file or setting that cannot be used: which file, which entry, which value,
 * what would be right.
 */
public final class InvalidRules extends Refusal {
  private static final long serialVersionUID = 1;

  InvalidRules(String key, Object... arguments) {
    super("rules", key, arguments);
  }

  @Override
  public String text(Locale locale) {
    return Wording.sentence(locale, key(), arguments());
  }

  /** In English, because at the start of the server the log is its only reader. */
  @Override
  public String getMessage() {
    return text(Locale.ENGLISH);
  }
}
