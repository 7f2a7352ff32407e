package org.wangju.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.wangju.testing.Database;

/**
 * A MySQL server of the project's own script, which can be killed. The test is a user of its own
 * there, who may do everything.
 */
final class DatabaseServer implements AutoCloseable {
  private static final String SCRIPT = "config/mysql/server";
  private static final String NAME = "crash";
  private static final String USER = "crash";

  private final Database database;

  DatabaseServer() {
    run("wipe");
    start();
    run(
        "sql",
        "--execute=create user %s identified by '%s'; grant all on *.* to %s"
            .formatted(USER, USER, USER));
    database = Database.createEmpty();
  }

  /** Starts it on the data that is there. */
  void start() {
    run("start")
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> System.setProperty(pair[0], pair[1]));
  }

  /** Ends it as a power cut would. */
  void kill() {
    run("kill");
  }

  /** The database of the nodes. */
  Database database() {
    return database;
  }

  /** The first column of a query's rows, as text. */
  List<String> strings(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only number that a query gives. */
  long number(String sql) {
    return Long.parseLong(strings(sql).get(0));
  }

  /** Changes something. */
  void run(List<String> statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.environment().get("WANGJU_DB_URL")
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&socketTimeout=60000",
        USER,
        USER);
  }

  @Override
  public void close() {
    run("wipe");
  }

  private static String run(String verb, String... arguments) {
    List<String> command = new ArrayList<>(List.of(SCRIPT, verb, NAME));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed");
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
