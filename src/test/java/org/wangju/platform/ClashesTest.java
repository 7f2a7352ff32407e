package org.wangju.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** What another attempt may cure, as the databases themselves say it. */
class ClashesTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private final Clashes clashes = new Clashes();

  @Test
  void whoever_adds_the_same_row_a_moment_later_is_let_try_again() {
    String row = "insert into case_counter (id, last_number) values ('" + Ids.next() + "', 1)";
    run(row);

    SQLException doubled = catchThrowableOfType(SQLException.class, () -> execute(row));

    assertThat(clashes.isClash(new PersistenceException(doubled))).isTrue();
  }

  @Test
  void what_no_attempt_cures_is_no_clash() {
    SQLException unknown =
        catchThrowableOfType(
            SQLException.class, () -> execute("insert into no_such_table values (1)"));

    assertThat(clashes.isClash(new PersistenceException(unknown))).isFalse();
  }

  private static void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = stack.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
