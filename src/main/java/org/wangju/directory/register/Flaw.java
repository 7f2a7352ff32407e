package org.wangju.directory.register;

import java.util.List;
import java.util.Locale;
import org.wangju.platform.Messages;

/**
 * What is wrong with a row, or worth a warning about it.
 *
 * @param column the header of the column in question
 * @param value what stands there, as written
 * @param key of the reason in the bundle {@code directory}
 * @param arguments of the reason
 */
public record Flaw(String column, String value, String key, List<Object> arguments) {
  /** The reason in the reader's language: what is wrong and what to do. */
  public String reason(Locale locale) {
    return Messages.text(locale, "directory", key, arguments.toArray());
  }
}
