package org.wangju.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Multiplies the rows of one recruitment within the server: every key among their values becomes
 * one of its copy's own. So a copy has every row that the application or the engine wrote for the
 * original.
 */
final class Backlog {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR);
  private static final int UUID_HEAD = 8;
  private static final String OF_COPY = "b.n";

  /**
   * A row of the original.
   *
   * @param values by column; null where it is no text
   * @param primary the columns of its primary key
   * @param copies a condition on the copies {@code b} that have one like it
   */
  private record Row(
      String table, Map<String, String> values, List<String> primary, String copies) {
    String isIt() {
      return primary.stream()
          .map(column -> "t." + column + " = '" + values.get(column) + "'")
          .collect(Collectors.joining(" and "));
    }
  }

  private final DataSource source;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private int made;

  Backlog(DataSource source) {
    this.source = source;
  }

  /** The rows of this table that are the original's; their primary keys are keys. */
  Backlog rows(String table, String condition) {
    read(table, condition, "true").forEach(row -> row.primary().forEach(c -> key(row, c)));
    return this;
  }

  /** A branch, of which there are fewer copies than of all else. */
  Backlog branch(String unitId, String code, int different) {
    read("unit", "id = '" + unitId + "'", "b.n < " + different);
    String number = "mod(b.n, " + different + ")";
    keys.put(unitId, renamed(unitId, number));
    keys.put(code, renamed(code, number));
    return this;
  }

  /** Another value that every copy has its own of. */
  Backlog key(String value) {
    keys.putIfAbsent(value, renamed(value, OF_COPY));
    return this;
  }

  /**
   * What a column, written {@code table.column}, is in a copy: SQL over the row and {@code b.n}.
   */
  Backlog column(String tableAndColumn, String expression) {
    columns.put(tableAndColumn, expression);
    return this;
  }

  private void key(Row row, String column) {
    key(row.values().get(column));
  }

  private static String renamed(String key, String number) {
    Matcher uuid = UUID.matcher(key);
    boolean found = uuid.find();
    String before = found ? key.substring(0, uuid.start()) : "";
    String after = found ? key.substring(uuid.start() + UUID_HEAD) : "-" + key;
    return "concat('" + before + "z', lpad(" + number + ", 7, '0'), '" + after + "')";
  }

  private List<Row> read(String table, String condition, String copies) {
    List<Row> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> primary = primaryOf(connection, table);
      try (ResultSet all =
          statement.executeQuery("select * from " + table + " where " + condition)) {
        while (all.next()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
            boolean text = TEXT.contains(all.getMetaData().getColumnType(i));
            values.put(all.getMetaData().getColumnName(i), text ? all.getString(i) : null);
          }
          found.add(new Row(table, values, primary, copies));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    rows.addAll(found);
    return found;
  }

  private static List<String> primaryOf(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet primary =
        connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null, table)) {
      while (primary.next()) {
        columns.add(primary.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  /** Makes copies until there are so many. */
  void growTo(int size) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0, unique_checks = 0");
      number(statement, size);
      for (Row row : rows) {
        statement.execute(copying(row));
      }
      for (String table :
          rows.stream().map(Row::table).collect(Collectors.toCollection(TreeSet::new))) {
        statement.execute("analyze table " + table);
      }
      statement.execute("set foreign_key_checks = 1, unique_checks = 1");
      made = size;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void number(Statement statement, int size) throws SQLException {
    statement.execute("create table if not exists bench_number (n int primary key)");
    statement.execute("truncate table bench_number");
    statement.execute("set cte_max_recursion_depth = 1000000");
    statement.execute(
        "insert into bench_number with recursive c(n) as (select %d union all select n + 1 from c where n + 1 < %d) select n from c"
            .formatted(made, size));
  }

  private String copying(Row row) {
    String values =
        row.values().keySet().stream()
            .map(column -> expression(row, column))
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) select %s from %s t join bench_number b on %s where %s"
        .formatted(
            row.table(),
            String.join(", ", row.values().keySet()),
            values,
            row.table(),
            row.copies(),
            row.isIt());
  }

  private String expression(Row row, String column) {
    String given = columns.get(row.table() + "." + column);
    if (given != null) {
      return given;
    }
    String value = row.values().get(column);
    if (value == null) {
      return "t." + column;
    }
    if (keys.containsKey(value)) {
      return keys.get(value);
    }
    String expression = "t." + column;
    for (Map.Entry<String, String> key : keys.entrySet()) {
      if (UUID.matcher(key.getKey()).matches() && value.contains(key.getKey())) {
        expression = "replace(" + expression + ", '" + key.getKey() + "', " + key.getValue() + ")";
      }
    }
    return expression;
  }
}
