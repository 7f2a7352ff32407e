package org.wangju.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What holds for every table that the migrations make, today's and those to come. */
class SchemaTest {
  // With the lengths of texts, but not of large ones, which each product bounds in its own way, and
  // without REV_ of
  // ACT_HI_EXT_TASK_LOG, which only the engine's MySQL script has and nothing reads.
  private static final String COLUMNS =
      """
      select lower(concat(table_name, '.', column_name, ' ', is_nullable, ' ',
             case when lower(data_type) like '%%char%%' and character_maximum_length <= 4000
                  then concat('(', character_maximum_length, ')') else '' end))
        from information_schema.columns
       where lower(table_schema) = %s and table_name <> 'flyway_schema_history'
         and not (table_name = 'ACT_HI_EXT_TASK_LOG' and column_name = 'REV_')
      """;
  private static final String H2 = "'public'";
  private static final String MYSQL = "database()";

  private static Database database;

  @BeforeAll
  static void migrate() {
    database = Database.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void theEngineFindsSubtasksByAnIndex() throws SQLException {
    String columns =
        switch (database.product()) {
          case H2 ->
              "select index_name from information_schema.index_columns where table_schema = 'PUBLIC'";
          case MYSQL ->
              "select index_name from information_schema.statistics where table_schema = database() and seq_in_index = 1";
        };
    assertThat(
            strings(
                database,
                columns + " and table_name = 'ACT_RU_TASK' and column_name = 'PARENT_TASK_ID_'"))
        .containsExactly("ACT_IDX_TASK_PARENT");
  }

  /** Without one, MySQL's Group Replication refuses to write the table. */
  @Test
  void everyTableHasAPrimaryKey() throws SQLException {
    String schema = database.product() == Database.Product.H2 ? H2 : MYSQL;
    assertThat(
            strings(
                database,
                """
                select t.table_name from information_schema.tables t
                 where lower(t.table_schema) = %s
                   and not exists (select 1 from information_schema.table_constraints c
                                    where c.table_schema = t.table_schema and c.table_name = t.table_name
                                      and c.constraint_type = 'PRIMARY KEY')
                """
                    .formatted(schema)))
        .isEmpty();
  }

  @Test
  @EnabledIf("org.wangju.testing.Database#onMySql")
  void everyTextOnMySqlTakesFourByteCharactersAndTellsThemApart() throws SQLException {
    assertThat(
            strings(
                database,
                """
                select concat(table_name, '.', column_name, ' ', collation_name) from information_schema.columns
                 where table_schema = database() and table_name <> 'flyway_schema_history' and collation_name <> 'utf8mb4_bin'
                """))
        .isEmpty();
    assertThat(
            strings(
                database,
                """
                select concat(table_name, ' ', table_collation) from information_schema.tables
                 where table_schema = database() and table_name <> 'flyway_schema_history' and table_collation <> 'utf8mb4_bin'
                """))
        .isEmpty();
  }

  @Test
  @EnabledIf("org.wangju.testing.Database#onMySql")
  void h2AndMySqlHaveTheSameColumns() throws SQLException {
    try (Database h2 = Database.createH2()) {
      assertThat(strings(database, COLUMNS.formatted(MYSQL)))
          .containsExactlyElementsOf(strings(h2, COLUMNS.formatted(H2)));
    }
  }

  private static Set<String> strings(Database database, String sql) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> strings = new TreeSet<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }
}
