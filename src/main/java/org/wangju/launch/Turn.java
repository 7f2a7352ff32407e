package org.wangju.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A node's turn to write what every node would write at its first start on a database: rules, demo
 * registers, the engine's own rows, models. Nodes that start together take turns; the later ones
 * find it done. On H2 there is one node only, whose turn it always is.
 */
final class Turn {
  // Longer than the demo registers take on a slow machine.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  // A lock of MySQL's server belongs to no schema, so that its name tells which is meant.
  private static final String NAME = "left(concat('start.', database()), 64)";

  private final DataSource dataSource;

  Turn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Waits for this node's turn and does the work. The turn ends with the work, or with the node.
   *
   * @throws IllegalStateException when another node does not end its own in time, or the database
   *     cannot be asked
   */
  void run(Runnable work) {
    try (Connection connection = dataSource.getConnection()) {
      boolean shared = connection.getMetaData().getDatabaseProductName().equals("MySQL");
      if (shared && !says(connection, "get_lock(" + NAME + ", " + PATIENCE.toSeconds() + ")")) {
        throw new IllegalStateException("another node has been starting for " + PATIENCE);
      }
      try {
        work.run();
      } finally {
        if (shared) {
          says(connection, "release_lock(" + NAME + ")");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not tell whose turn it is to start", e);
    }
  }

  private static boolean says(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select " + function);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getInt(1) == 1;
    }
  }
}
