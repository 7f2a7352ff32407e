package org.wangju.launch;

import java.sql.SQLException;

/**
 * Brings the schema up to date ahead of the server. As soon as the application is deployed, the
 * server's JPA opens a connection as the application's user, which MySQL refuses on a schema where
 * that user has no right yet.
 */
public final class Migrate {
  private Migrate() {}

  /**
   * Runs on the database of the system properties; ends the process with status 1 and a message
   * when that cannot be done.
   */
  public static void main(String[] arguments) {
    try {
      run();
    } catch (SQLException | RuntimeException e) {
      System.err.println("wangju: the database cannot be brought up to date: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Runs on the database of the system properties, under the users that they name. */
  static void run() throws SQLException {
    Migration migration = new Migration(System.getProperty("wangju.db.vendor"));
    DatabaseUser application = DatabaseUser.of("wangju.db");
    DatabaseUser owner = DatabaseUser.of("wangju.db.migration");
    if (owner.name().isEmpty()) {
      migration.run(application.source());
    } else {
      migration.run(owner, application);
    }
  }
}
