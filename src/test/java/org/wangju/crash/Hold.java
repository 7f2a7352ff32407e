package org.wangju.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds up what nodes do in the database: lets nobody write to a table, nobody do anything to a
 * case, or nobody commit, and sees which node waits with which statement. Ends with {@link #close}.
 */
final class Hold implements AutoCloseable {
  private static final String NODES =
      " join performance_schema.session_connect_attrs a on a.processlist_id = t.processlist_id and a.attr_name = 'node'";

  private static final String WAITING =
      "select a.attr_value, t.processlist_info from performance_schema.threads t"
          + NODES
          + " where t.processlist_state = '%s'";

  private static final String WAITING_FOR_ROW =
      "select a.attr_value, t.processlist_info from performance_schema.data_lock_waits w"
          + " join performance_schema.threads t on t.thread_id = w.requesting_thread_id"
          + NODES;

  // A thread's last ten statements: whether it is about to commit what somebody did.
  private static final String HAS_EVENT =
      " and exists (select 1 from performance_schema.events_statements_history h where h.thread_id = t.thread_id"
          + " and regexp_like(h.sql_text, 'insert into (record_event|record_payload|record_outbox|work_item|act_)', 'i'))";

  // "flush tables" takes its lock and then waits for statements that run; one of them may wait for
  // a row whose holder waits for that lock.
  private static final int MOST_SECONDS = 1;

  private final Connection holding;
  private final Connection watching;
  private final String waiting;

  private Hold(DatabaseServer database, String command, String waiting) throws SQLException {
    this.waiting = waiting;
    holding = database.connect();
    watching = database.connect();
    holding.setAutoCommit(false);
    try (Statement statement = holding.createStatement()) {
      statement.execute("set lock_wait_timeout = " + MOST_SECONDS);
      statement.execute(command);
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /**
   * Whoever writes to the table, or locks a row of it, waits; reading goes on.
   *
   * @throws SQLException when it is not had within a second
   */
  static Hold ofWriters(DatabaseServer database, String table) throws SQLException {
    return new Hold(
        database,
        "lock tables " + table + " read",
        WAITING.formatted("Waiting for table metadata lock"));
  }

  /**
   * Whoever has written waits before the commit, and who has begun to write at the next statement.
   *
   * @throws SQLException when it is not had within a second
   */
  static Hold ofCommits(DatabaseServer database) throws SQLException {
    return new Hold(
        database,
        "flush tables with read lock",
        (WAITING + HAS_EVENT).formatted("Waiting for commit lock"));
  }

  /** Whatever is done to the case, by people or by jobs, waits before it begins. */
  static Hold ofCase(DatabaseServer database, String caseId) throws SQLException {
    return new Hold(
        database,
        "select id from record_stream where id = '" + caseId + "' for update",
        WAITING_FOR_ROW);
  }

  /** The name of a node of which such a statement waits. */
  Optional<String> waiting(Pattern statement) throws SQLException {
    try (Statement query = watching.createStatement();
        ResultSet row = query.executeQuery(waiting)) {
      while (row.next()) {
        String text = row.getString(2);
        if (text != null && statement.matcher(text).find()) {
          return Optional.of(row.getString(1));
        }
      }
      return Optional.empty();
    }
  }

  /** Lets everybody go on. */
  void release() throws SQLException {
    // Its end releases what the connection holds.
    holding.close();
  }

  @Override
  public void close() throws SQLException {
    release();
    watching.close();
  }
}
