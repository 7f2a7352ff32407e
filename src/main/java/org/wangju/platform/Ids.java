package org.wangju.platform;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Makes the primary keys of all tables: RFC 9562 version 7, so that rows written together lie
 * together in an index.
 */
public final class Ids {
  private Ids() {}

  /** A new key, 36 characters of lower-case hexadecimal digits and hyphens. */
  public static String next() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
