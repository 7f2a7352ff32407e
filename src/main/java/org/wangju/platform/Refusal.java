package org.wangju.platform;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A request that cannot be granted, for a reason that its sender can understand and mend: what is
 * wrong, which value, what to do. It rolls the transaction back and is shown, never logged as a
 * failure.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String bundle;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * @param bundle the message bundle's name, which is the module's
   * @param key the message in it
   * @param arguments the values that the message names
   */
  public Refusal(String bundle, String key, Object... arguments) {
    super(bundle + ":" + key, null, false, true);
    this.bundle = bundle;
    this.key = key;
    this.arguments = List.copyOf(Arrays.asList(arguments));
  }

  /** The refusal in the reader's language. */
  public String text(Locale locale) {
    return Messages.text(
        locale, bundle, key, arguments == null ? new Object[0] : arguments.toArray());
  }

  /** The message's key, by which callers and tests tell refusals apart. */
  public String key() {
    return key;
  }

  /** The message bundle's name. */
  public String bundle() {
    return bundle;
  }

  /** The values that the message names. */
  public List<Object> arguments() {
    return arguments;
  }
}
