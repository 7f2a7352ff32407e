package org.wangju.launch;

import static org.wangju.launch.Grants.Right.DELETE;
import static org.wangju.launch.Grants.Right.INSERT;
import static org.wangju.launch.Grants.Right.SELECT;
import static org.wangju.launch.Grants.Right.UPDATE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the application's user may do with each table on MySQL. Who has that user's password can add
 * to the record, but neither change nor remove what is in it, and cannot touch the schema.
 *
 * <p>A table that is not an exception can be read and written. There is no right on the schema as a
 * whole: MySQL could not take a single table out of it.
 */
public final class Grants {
  /** The rights on a table that are given at all. */
  public enum Right {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  /**
   * The decision for every table of the record, and whatever else is not simply read and written.
   */
  static final Map<String, Set<Right>> EXCEPTIONS =
      Map.of(
          "record_event", Set.of(SELECT, INSERT),
          "record_leaf", Set.of(SELECT, INSERT),
          "record_tile", Set.of(SELECT, INSERT),
          "record_checkpoint", Set.of(SELECT, INSERT),
          // Erasure by law runs as another user.
          "record_payload", Set.of(SELECT, INSERT),
          "record_outbox", Set.of(SELECT, INSERT, DELETE),
          // Its one row comes with the schema.
          "record_log", Set.of(SELECT, UPDATE),
          "record_stream", Set.of(SELECT, INSERT, UPDATE),
          "flyway_schema_history", Set.of());

  private static final Set<Right> ORDINARY = EnumSet.allOf(Right.class);

  private final Connection owner;
  private final Connection application;

  /**
   * @param owner in the schema, with the right to grant what it holds there
   * @param application a connection of the user to whom rights are given; it need not be in the
   *     schema
   */
  public Grants(Connection owner, Connection application) {
    this.owner = owner;
    this.application = application;
  }

  /** The rights on a table. */
  static Set<Right> on(String table) {
    return EXCEPTIONS.getOrDefault(table, ORDINARY);
  }

  /**
   * Gives the rights that are missing and takes back what goes beyond them; where nothing differs,
   * nothing is written.
   *
   * @throws IllegalStateException when the user holds rights on the whole schema or server, which
   *     would make those on tables meaningless
   */
  public void give() throws SQLException {
    String schema = owner.getCatalog();
    refuseWideRights(schema);
    Map<String, Set<String>> held = held(schema);
    String user = account();
    try (Statement statement = owner.createStatement()) {
      for (String table : tables(schema)) {
        Set<String> wanted = on(table).stream().map(Right::name).collect(Collectors.toSet());
        Set<String> had = held.getOrDefault(table, Set.of());
        String where = " on `" + schema + "`.`" + table + "` ";
        if (!had.containsAll(wanted)) {
          statement.execute("grant " + String.join(", ", wanted) + where + "to " + user);
        }
        List<String> excess = had.stream().filter(right -> !wanted.contains(right)).toList();
        if (!excess.isEmpty()) {
          statement.execute("revoke " + String.join(", ", excess) + where + "from " + user);
        }
      }
    }
  }

  private void refuseWideRights(String schema) throws SQLException {
    Collection<String> wide = new ArrayList<>();
    for (List<String> row :
        rows(
            application,
            "select privilege_type, 'the server' from information_schema.user_privileges where privilege_type <> 'USAGE'"
                + " union all select privilege_type, table_schema from information_schema.schema_privileges where ? like table_schema",
            schema)) {
      wide.add(row.get(0) + " on " + row.get(1));
    }
    if (!wide.isEmpty()) {
      throw new IllegalStateException(
          "the database user "
              + account()
              + " of the application holds "
              + wide
              + ". With a migration user it must hold none but on tables, which it is given at every start: revoke these,"
              + " or unset WANGJU_DB_MIGRATION_USER");
    }
  }

  private Map<String, Set<String>> held(String schema) throws SQLException {
    Map<String, Set<String>> held = new HashMap<>();
    for (List<String> row :
        rows(
            application,
            "select table_name, privilege_type from information_schema.table_privileges where table_schema = ?",
            schema)) {
      held.computeIfAbsent(row.get(0), t -> new HashSet<>()).add(row.get(1));
    }
    return held;
  }

  private List<String> tables(String schema) throws SQLException {
    return rows(
            owner,
            "select table_name, table_type from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
            schema)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  // As the server knows the user: a name may have several accounts, by the host it comes from.
  private String account() throws SQLException {
    try (Statement statement = application.createStatement();
        ResultSet row = statement.executeQuery("select current_user()")) {
      row.next();
      String account = row.getString(1);
      int at = account.lastIndexOf('@');
      return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
    }
  }

  private static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private static List<List<String>> rows(Connection connection, String query, String value)
      throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(List.of(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return found;
  }
}
