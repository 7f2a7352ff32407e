package org.wangju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.wangju.testing.Database;

/**
 * The server that all contenders share: the one that {@code WANGJU_TEST_DB_URL} names, or else one
 * of the project's own script, which is gone afterwards.
 */
final class MySqlUnderTest implements AutoCloseable {
  private static final String SCRIPT = "config/mysql/server";
  private static final String NAME = "bench";
  private static final double TICKS_PER_SECOND = 100;
  private static final List<String> SETTINGS =
      List.of(
          "version",
          "innodb_buffer_pool_size",
          "innodb_flush_log_at_trx_commit",
          "innodb_flush_method",
          "innodb_doublewrite",
          "innodb_redo_log_capacity",
          "log_bin",
          "sync_binlog",
          "transaction_isolation");

  private final boolean own;
  private Path stat;

  private MySqlUnderTest(boolean own) {
    this.own = own;
  }

  static MySqlUnderTest find() {
    if (Database.onMySql()) {
      return new MySqlUnderTest(false);
    }
    run("start")
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> System.setProperty(pair[0], pair[1]));
    return new MySqlUnderTest(true);
  }

  /** Says where it came from, for the report. */
  String origin() {
    return own
        ? SCRIPT + " start " + NAME + " (WANGJU_MYSQL_ARGS names its settings)"
        : "given by WANGJU_TEST_DB_URL";
  }

  /** Learns which process the server is, so that its processor time can be read. */
  Map<String, String> meet(DataSource source) {
    Map<String, String> found = new LinkedHashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        found.put(setting, value(statement, "select @@" + setting));
      }
      stat = statOf(Path.of(value(statement, "select @@pid_file")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Path statOf(Path pidFile) {
    try {
      Path stat = Path.of("/proc", Files.readString(pidFile).strip(), "stat");
      return Files.isReadable(stat) ? stat : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Processor seconds used so far; not a number where the server is on another machine. */
  double cpuSeconds() {
    if (stat == null) {
      return Double.NaN;
    }
    try {
      String line = Files.readString(stat);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (own) {
      run("wipe");
    }
  }

  private static String run(String verb) {
    try {
      ProcessBuilder builder = new ProcessBuilder(SCRIPT, verb, NAME);
      builder.environment().putIfAbsent("WANGJU_MYSQL_ARGS", "--innodb-buffer-pool-size=1G");
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            SCRIPT
                + " "
                + verb
                + " failed; or name a server by WANGJU_TEST_DB_URL, _USER and"
                + " _PASSWORD, as the script's head says");
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
