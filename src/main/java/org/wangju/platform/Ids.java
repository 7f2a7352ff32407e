package org.wangju.platform;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;

/**
 * Makes the primary keys of all tables: RFC 9562 version 7, so that rows written together lie
 * together in an index.
 */
public final class Ids {
  private static volatile TimeOrderedEpochFactory keys = new TimeOrderedEpochFactory();

  private Ids() {}

  /**
   * Lets keys go by the database's time, so that those of several nodes are in the order in which
   * they were made: the record takes events in that order.
   */
  public static void goBy(Clock database) {
    keys = TimeOrderedEpochFactory.builder().withInstantFunction(database::instant).build();
  }

  /** A new key, 36 characters of lower-case hexadecimal digits and hyphens. */
  public static String next() {
    return keys.create().toString();
  }
}
