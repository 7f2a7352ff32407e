package org.wangju.launch;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.wangju.platform.MasterSecret;

/** Makes the settings complete that follow from others: folders, the database's driver, keys. */
final class Settings {
  // What the driver needs to be quick with the statements that the product sends, and to keep
  // instants in UTC.
  private static final Map<String, String> MYSQL_PARAMETERS = mysqlParameters();

  private static final String SERVER_PREPARED = "useServerPrepStmts";

  private Settings() {}

  /**
   * What was given, by the environment's names: a system property such as {@code wangju.db.url}
   * stands before the variable {@code WANGJU_DB_URL}.
   */
  static Map<String, String> given() {
    Map<String, String> given = new HashMap<>(System.getenv());
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("wangju.")) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        given.put(variable, System.getProperty(name));
      }
    }
    return given;
  }

  /**
   * The system properties to start with.
   *
   * @throws UnusableSettings when one that has no default is missing
   */
  static Map<String, String> complete(Options options, Map<String, String> environment) {
    Path data =
        Path.of(first(options.data(), environment.get("WANGJU_DATA"), "data"))
            .toAbsolutePath()
            .normalize();
    String url = first(environment.get("WANGJU_DB_URL"), embedded(data));
    boolean mysql = url.startsWith("jdbc:mysql:");
    if (!mysql && !url.startsWith("jdbc:h2:")) {
      throw new UnusableSettings("WANGJU_DB_URL must begin with jdbc:mysql: or jdbc:h2:");
    }
    String secret =
        environment.containsKey("WANGJU_SECRET")
            ? environment.get("WANGJU_SECRET")
            : secretOf(mysql, data);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("wangju.data", data.toString());
    settings.put("wangju.db.url", mysql ? withParameters(url) : url);
    settings.put("wangju.db.user", first(environment.get("WANGJU_DB_USER"), "wangju"));
    // MicroProfile Config takes an empty value for a missing one, so that the embedded database has
    // a password too.
    settings.put("wangju.db.password", first(environment.get("WANGJU_DB_PASSWORD"), "wangju"));
    settings.put("wangju.db.migration.user", migration(environment, "USER", mysql));
    settings.put("wangju.db.migration.password", migration(environment, "PASSWORD", mysql));
    settings.put("wangju.db.vendor", mysql ? "mysql" : "h2");
    settings.put(
        "wangju.db.driver",
        mysql ? "com.mysql.cj.jdbc.MysqlDataSource" : "org.h2.jdbcx.JdbcDataSource");
    settings.put("wangju.secret", secret);
    settings.put("wangju.faces.key", facesKey(secret));
    settings.put("wangju.demo", String.valueOf(demo(options, environment, mysql)));
    settings.put("user.timezone", "UTC");
    return settings;
  }

  private static String migration(Map<String, String> environment, String what, boolean mysql) {
    String name = "WANGJU_DB_MIGRATION_" + what;
    String value = environment.getOrDefault(name, "");
    if (!mysql && !value.isEmpty()) {
      throw new UnusableSettings(
          name + " is for MySQL; the embedded database has one user and one program");
    }
    return value;
  }

  private static boolean demo(Options options, Map<String, String> environment, boolean mysql) {
    if (options.demo() != null) {
      return options.demo();
    }
    String given = environment.get("WANGJU_DEMO");
    return given == null ? !mysql : Boolean.parseBoolean(given);
  }

  private static String secretOf(boolean mysql, Path data) {
    if (mysql) {
      throw new UnusableSettings(
          "WANGJU_SECRET is not set. On MySQL it must be given, the same for every node: openssl rand -base64 32");
    }
    return KeyFile.in(data).readOrMake();
  }

  private static String facesKey(String secret) {
    try {
      return Base64.getEncoder().encodeToString(new MasterSecret(secret).key("faces-state"));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UnusableSettings(
          "WANGJU_SECRET must be at least 32 bytes in Base64: openssl rand -base64 32");
    }
  }

  private static String embedded(Path data) {
    // WRITE_DELAY=0: a commit that was acknowledged is on disk.
    return "jdbc:h2:file:" + data.resolve("wangju") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static String withParameters(String url) {
    if (url.contains(SERVER_PREPARED + "=true")) {
      throw new UnusableSettings(
          "WANGJU_DB_URL must not have "
              + SERVER_PREPARED
              + "=true: the driver then commits half of a transaction that a deadlock ended");
    }
    StringBuilder complete = new StringBuilder(url);
    MYSQL_PARAMETERS.forEach(
        (name, value) -> {
          if (!url.contains(name + "=")) {
            complete
                .append(complete.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value);
          }
        });
    return complete.toString();
  }

  private static Map<String, String> mysqlParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    // Not prepared on the server: where the server ends a transaction while it prepares a statement
    // (a deadlock with a table's change or a backup), the driver drops that error and prepares by
    // itself. What had been written before would be lost, and what comes after it committed.
    parameters.put(SERVER_PREPARED, "false");
    parameters.put("cachePrepStmts", "true");
    parameters.put("prepStmtCacheSize", "500");
    parameters.put("prepStmtCacheSqlLimit", "8192");
    parameters.put("useLocalSessionState", "true");
    parameters.put("elideSetAutoCommits", "true");
    parameters.put("cacheServerConfiguration", "true");
    // A register of 30,000 rows is written row by row otherwise, each with a round trip of its own.
    parameters.put("rewriteBatchedStatements", "true");
    parameters.put("connectionTimeZone", "UTC");
    parameters.put("forceConnectionTimeZoneToSession", "true");
    return parameters;
  }

  private static String first(String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no candidate");
  }
}
