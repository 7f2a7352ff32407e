package org.wangju.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.wangju.launch.Migration;

/**
 * A database of its own, with every migration applied, gone after {@link #close}.
 *
 * <p>It is H2 in memory, unless {@code WANGJU_TEST_DB_URL}, {@code WANGJU_TEST_DB_USER} and {@code
 * WANGJU_TEST_DB_PASSWORD}, with {@code …_MIGRATION_USER} and {@code …_MIGRATION_PASSWORD} for the
 * owner (system properties or environment), name a MySQL server, as {@code config/mysql/server
 * start} prints them. There the owner migrates, and the tests work as the application's user with
 * no more rights than in production. The name in that address is replaced by {@code wangju_test_…},
 * and the server's default collation is kept, so that a table that forgets to name its own shows.
 */
public final class Database implements AutoCloseable {
  /**
   * The database products that Wangju runs on; the name in lower case is the folder of the
   * migrations.
   */
  public enum Product {
    H2,
    MYSQL;

    Migration migration() {
      return new Migration(name().toLowerCase(Locale.ROOT));
    }
  }

  private final Product product;
  private final String name;
  private final JdbcConnectionPool pool;

  private Database(Product product, String name, JdbcConnectionPool pool) {
    this.product = product;
    this.name = name;
    this.pool = pool;
  }

  /** A migrated database on the product that the environment names. */
  public static Database create() {
    return onMySql() ? createMySql() : createH2();
  }

  /** Whether the environment names a MySQL server for the tests. */
  public static boolean onMySql() {
    return !setting("URL").isEmpty();
  }

  /** A migrated database on H2, whatever the environment says. */
  public static Database createH2() {
    String name = newName();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    Product.H2.migration().run(pool);
    return new Database(Product.H2, name, pool);
  }

  /**
   * For a server of its own, as who runs one is given it: without a schema, and on MySQL without
   * any right for the application's user.
   */
  public static Database createEmpty() {
    if (!onMySql()) {
      return createH2();
    }
    String name = newName();
    MySqlServer.createEmpty(name);
    return new Database(Product.MYSQL, name, MySqlServer.pool(name));
  }

  private static Database createMySql() {
    String name = newName();
    MySqlServer.create(name);
    return new Database(Product.MYSQL, name, MySqlServer.pool(name));
  }

  public Product product() {
    return product;
  }

  /** The name of the database on its server. */
  public String name() {
    return name;
  }

  /**
   * The environment in which a server of its own uses this database; empty on H2, which a server
   * keeps in its data folder.
   */
  public Map<String, String> environment() {
    return switch (product) {
      case H2 -> Map.of();
      case MYSQL ->
          Map.of(
              "WANGJU_DB_URL",
              MySqlServer.address(name),
              "WANGJU_DB_USER",
              setting("USER"),
              "WANGJU_DB_PASSWORD",
              setting("PASSWORD"),
              "WANGJU_DB_MIGRATION_USER",
              setting("MIGRATION_USER"),
              "WANGJU_DB_MIGRATION_PASSWORD",
              setting("MIGRATION_PASSWORD"));
    };
  }

  /** Pooled connections at READ COMMITTED, as the application's user. */
  public DataSource source() {
    return pool;
  }

  /** A connection of who owns the schema, for what the application itself must not do. */
  public Connection connectAsOwner() throws SQLException {
    return switch (product) {
      case H2 -> pool.getConnection();
      case MYSQL -> MySqlServer.owner(name).source().getConnection();
    };
  }

  @Override
  public void close() {
    switch (product) {
      case H2 -> shutDown();
      case MYSQL -> MySqlServer.drop(name);
    }
    pool.dispose();
  }

  private void shutDown() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String newName() {
    return "wangju_test_" + UUID.randomUUID().toString().replace('-', '_');
  }

  static String setting(String key) {
    String variable = "WANGJU_TEST_DB_" + key;
    String property = System.getProperty(variable);
    return property != null ? property : System.getenv().getOrDefault(variable, "");
  }
}
