package org.wangju.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.testing.Database;

/** What whoever has the application's password can and cannot do to the database. */
class GrantsTest {
  private static final int DENIED_ON_TABLE = 1142;
  private static final int DENIED_ON_DATABASE = 1044;

  private static Database database;

  @BeforeAll
  static void create() {
    database = Database.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void everyTableOfTheRecordHasADecision() throws SQLException {
    try (Connection owner = database.connectAsOwner()) {
      assertThat(
              strings(
                  owner,
                  "select lower(table_name) from information_schema.tables where lower(table_name) like 'record!_%' escape '!'"
                      + " and lower(table_schema) in ('public', lower('"
                      + owner.getCatalog()
                      + "'))"))
          .isNotEmpty()
          .isSubsetOf(Grants.EXCEPTIONS.keySet());
    }
  }

  @ParameterizedTest
  @EnabledIf("org.wangju.testing.Database#onMySql")
  @ValueSource(
      strings = {
        "update record_leaf set leaf_index = 7",
        "delete from record_leaf",
        "select leaf_index from record_leaf for update",
        "update record_event set actor_id = 'somebody else'",
        "delete from record_event",
        "select id from record_event for update",
        "replace into record_event select * from record_event",
        "update record_checkpoint set note = ''",
        "delete from record_checkpoint",
        "update record_tile set tile_index = 7",
        "delete from record_tile",
        "update record_payload set content = ''",
        "delete from record_payload",
        "update record_outbox set event_id = ''",
        "insert into record_log (id, epoch, holder, expires_at, tree_size) values (2, 0, '', now(), 0)",
        "delete from record_log",
        "delete from record_stream",
        "truncate table record_leaf",
        "alter table record_leaf add column other integer",
        "drop table record_leaf",
        "alter table unit add column other integer",
        "create index other on unit (name)",
        "delete from flyway_schema_history",
        "select * from flyway_schema_history"
      })
  void theApplicationCannot(String command) {
    assertThatThrownBy(() -> asApplication(command))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(DENIED_ON_TABLE));
  }

  @ParameterizedTest
  @EnabledIf("org.wangju.testing.Database#onMySql")
  @ValueSource(
      strings = {
        "create trigger other before insert on record_leaf for each row set new.leaf_index = 1",
        "create procedure other() delete from record_leaf",
        "create definer = test_migrate procedure other() delete from record_leaf",
        "grant delete on record_leaf to test_app",
        "create database wangju_test_other"
      })
  void norByAWayAround(String command) {
    assertThatThrownBy(() -> asApplication(command))
        .isInstanceOfSatisfying(
            SQLException.class,
            e ->
                assertThat(e.getErrorCode())
                    .isIn(DENIED_ON_TABLE, DENIED_ON_DATABASE, 1227, 1370, 1410));
  }

  @ParameterizedTest
  @EnabledIf("org.wangju.testing.Database#onMySql")
  @ValueSource(
      strings = {
        "select * from record_leaf",
        "delete from record_outbox where event_id = ''",
        "select id from record_log where id = 1 for update",
        "select id from record_stream where id = '' for update",
        "select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update",
        "update unit set name = name where id = ''"
      })
  void theApplicationCan(String command) {
    assertThatCode(() -> asApplication(command)).doesNotThrowAnyException();
  }

  /** An older version, or somebody at the database, may have given more. */
  @Test
  @EnabledIf("org.wangju.testing.Database#onMySql")
  void whatGoesBeyondIsTakenBack() throws SQLException {
    try (Database other = Database.create();
        Connection owner = other.connectAsOwner();
        Connection application = other.source().getConnection()) {
      run(owner, "grant delete, update on record_leaf to test_app");
      run(owner, "revoke delete on draft from test_app");

      new Grants(owner, application).give();

      assertThat(rights(application, other, "record_leaf"))
          .containsExactlyInAnyOrder("SELECT", "INSERT");
      assertThat(rights(application, other, "draft"))
          .containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }
  }

  @Test
  @EnabledIf("org.wangju.testing.Database#onMySql")
  void rightsOnTheWholeSchemaAreRefused() throws SQLException {
    try (Connection owner = database.connectAsOwner()) {
      assertThatThrownBy(() -> new Grants(owner, owner).give())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("DELETE on wangju")
          .hasMessageContaining("revoke");
    }
  }

  private static void asApplication(String command) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      run(connection, command);
    }
  }

  private static List<String> rights(Connection connection, Database database, String table)
      throws SQLException {
    return strings(
        connection,
        "select privilege_type from information_schema.table_privileges where table_schema = '"
            + database.name()
            + "' and table_name = '"
            + table
            + "'");
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
