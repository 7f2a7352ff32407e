package org.wangju.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Something that takes recruitments from the application to cultivation. */
interface Contender extends AutoCloseable {
  /**
   * The user tasks of one recruitment: receive (returned), amend, receive, hold talk, recommend,
   * decide, cosign, file, assign contacts.
   */
  int STEPS = 9;

  /** Whose backlog an item of the backlog lies in: one of so many branches. */
  int BRANCHES = 500;

  /** The line of the report. */
  String name();

  /** Its schema, by the pool that it uses itself. */
  DataSource source();

  /** Starts a recruitment, which then lies at its first task. */
  Flow begin();

  /** The query that finds a flow's open task by its {@link Flow#key()}. */
  String openTask();

  /**
   * Completes a task: the operation that is measured.
   *
   * @param step counted from 0
   * @param task what {@link #openTask()} found
   */
  void complete(Flow flow, int step, String task);

  /** Leaves one recruitment at an open task and makes as many like it as are wanted in all. */
  void backlog(int size);

  /** Runs the work with all that runs beside it. */
  default void during(Runnable work) {
    work.run();
  }

  @Override
  void close();

  /** Runs a statement on the contender's schema. */
  default void sql(String... statements) {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
