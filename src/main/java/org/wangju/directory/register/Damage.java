package org.wangju.directory.register;

import java.util.concurrent.Callable;
import org.wangju.platform.Refusal;

/**
 * Turns whatever a parser throws at a hostile or broken file into a refusal that its owner
 * understands.
 */
final class Damage {
  private Damage() {}

  /**
   * Runs a piece of reading.
   *
   * @param key the refusal's key for anything unforeseen
   */
  static <T> T guard(String key, Callable<T> reading) {
    try {
      return reading.call();
    } catch (Exception e) {
      throw refusalIn(e, key);
    }
  }

  private static Refusal refusalIn(Throwable failure, String key) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return refusal;
      }
    }
    return new Refusal("directory", key);
  }
}
