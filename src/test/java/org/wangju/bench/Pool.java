package org.wangju.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.wangju.launch.ProductionAddress;
import org.wangju.testing.Database;

/**
 * The pool of connections that every contender has one like: the driver's options of production.
 */
final class Pool {
  private static final int SIZE = 12;
  // The engine looks for its tables by name, and would find those of the other contenders.
  private static final String OWN_SCHEMA_ONLY = "&nullDatabaseMeansCurrent=true";

  private Pool() {}

  static HikariDataSource over(Database database) {
    Map<String, String> environment = database.environment();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(ProductionAddress.of(environment.get("WANGJU_DB_URL")) + OWN_SCHEMA_ONLY);
    config.setUsername(owner(environment, "USER"));
    config.setPassword(owner(environment, "PASSWORD"));
    config.setMaximumPoolSize(SIZE);
    return new HikariDataSource(config);
  }

  /** Whoever may make tables: the backlog is made in numbers that lie in one. */
  private static String owner(Map<String, String> environment, String what) {
    return environment.getOrDefault(
        "WANGJU_DB_MIGRATION_" + what, environment.get("WANGJU_DB_" + what));
  }
}
