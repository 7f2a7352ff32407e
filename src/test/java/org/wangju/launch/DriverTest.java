package org.wangju.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.wangju.testing.Database;

/** What the MySQL driver does with a transaction, by the options of production. */
class DriverTest {
  private static final int DEADLOCK = 1213;
  private static final String WAITS =
      "select count(*) from information_schema.processlist where state = 'Waiting for table metadata lock'";

  /**
   * A table's change, as of an upgrade beside which another node works, has one table and waits for
   * the other; the transaction has that one and comes to the first: the server ends it.
   */
  @Test
  @EnabledIf("org.wangju.testing.Database#onMySql")
  void aTransactionThatTheServerEndedIsNotCommittedByHalf() throws Exception {
    try (Database database = Database.create();
        Connection owner = database.connectAsOwner();
        Connection watching = database.connectAsOwner();
        Connection working = working(database)) {
      execute(
          owner,
          "create table aa (v int)",
          "create table zz (v int)",
          "insert into aa values (0)",
          "insert into zz values (0)");
      working.setAutoCommit(false);
      update(working, "zz");
      CompletableFuture<Void> change =
          CompletableFuture.runAsync(
              () ->
                  execute(
                      owner,
                      "rename table aa to former_aa, former_aa to aa, zz to former_zz, former_zz to zz"));
      while (number(watching, WAITS) == 0) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      SQLException told =
          catchThrowableOfType(
              SQLException.class,
              () -> {
                update(working, "aa");
                working.commit();
              });
      working.rollback();
      change.get(1, TimeUnit.MINUTES);
      assertThat((Throwable) told).isNotNull();
      assertThat(told.getErrorCode()).isEqualTo(DEADLOCK);
      assertThat(number(owner, "select (select v from aa) + (select v from zz)")).isZero();
    }
  }

  @Test
  void anAddressByWhichItWouldBeIsRefused() {
    assertThatThrownBy(() -> ProductionAddress.of("jdbc:mysql://db/w?useServerPrepStmts=true"))
        .isInstanceOf(UnusableSettings.class)
        .hasMessageContaining("useServerPrepStmts");
  }

  private static Connection working(Database database) throws SQLException {
    Map<String, String> settings = database.environment();
    return DriverManager.getConnection(
        ProductionAddress.of(settings.get("WANGJU_DB_URL")),
        settings.get("WANGJU_DB_MIGRATION_USER"),
        settings.get("WANGJU_DB_MIGRATION_PASSWORD"));
  }

  private static void update(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update " + table + " set v = ?")) {
      statement.setInt(1, 1);
      statement.executeUpdate();
    }
  }

  private static void execute(Connection connection, String... commands) {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
