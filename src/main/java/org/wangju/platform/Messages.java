package org.wangju.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts that users read: one bundle a module, {@code messages/<module>.properties} in Chinese,
 * {@code _en} in English.
 */
public final class Messages {
  /** What a reader gets who has chosen nothing. */
  public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

  private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws MissingResourceException when the bundle or the key does not exist; a test keeps that
   *     from happening
   */
  public static String text(Locale locale, String module, String key, Object... arguments) {
    String pattern = bundle(locale, module).getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** Whether the module has a text of that key. */
  public static boolean has(String module, String key) {
    return bundle(DEFAULT, module).containsKey(key);
  }

  /** All texts of a module in one language; Chinese where the language is not ours. */
  public static ResourceBundle bundle(Locale locale, String module) {
    // The Chinese file is the root: without this control an English server would give English to a
    // Chinese reader.
    return ResourceBundle.getBundle("messages." + module, locale, WITHOUT_SERVER_LOCALE);
  }
}
