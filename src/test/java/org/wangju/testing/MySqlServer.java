package org.wangju.testing;

import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.wangju.launch.DatabaseUser;
import org.wangju.launch.Grants;

/**
 * The MySQL server that the environment names. The migrations run once per JVM, on a template; the
 * databases of the tests are copies of it, which takes one statement a table instead of one an
 * index.
 */
final class MySqlServer {
  private static String template;

  private MySqlServer() {}

  /** Makes a database on which every migration was applied. */
  static synchronized void create(String name) {
    if (template == null) {
      template = migrated();
    }
    run("create database " + name);
    copy(template, name);
    grant(name);
  }

  /** Makes a database without a table. */
  static void createEmpty(String name) {
    run("create database " + name);
  }

  static void drop(String name) {
    run("drop database " + name);
  }

  static JdbcConnectionPool pool(String name) {
    MysqlConnectionPoolDataSource source = new MysqlConnectionPoolDataSource();
    DatabaseUser application = application(name);
    source.setUrl(application.url());
    source.setUser(application.name());
    source.setPassword(application.password());
    return JdbcConnectionPool.create(source);
  }

  private static String migrated() {
    String name = Database.newName();
    run("create database " + name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
    Database.Product.MYSQL.migration().run(owner(name).source());
    return name;
  }

  private static void copy(String from, String to) {
    try (Connection connection = owner(to).source().getConnection();
        Statement statement = connection.createStatement()) {
      // Tables come in any order, before those that they refer to.
      statement.execute("set foreign_key_checks = 0");
      for (String table : strings(statement, "show tables from " + from, 1)) {
        statement.execute(strings(statement, "show create table " + from + "." + table, 2).get(0));
        statement.execute("insert into " + table + " select * from " + from + "." + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(Statement statement, String sql, int column)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(column));
      }
      return strings;
    }
  }

  private static void run(String sql) {
    try (Connection connection = owner("").connectToServer();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void grant(String name) {
    try (Connection owner = owner(name).source().getConnection();
        Connection application = application(name).connectToServer()) {
      new Grants(owner, application).give();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static DatabaseUser owner(String name) {
    return user(name, "MIGRATION_");
  }

  static DatabaseUser application(String name) {
    return user(name, "");
  }

  private static DatabaseUser user(String name, String which) {
    return new DatabaseUser(
        address(name), Database.setting(which + "USER"), Database.setting(which + "PASSWORD"));
  }

  // The engine refuses REPEATABLE READ, MySQL's default.
  static String address(String name) {
    String url =
        Database.setting("URL")
            .replaceFirst("^(jdbc:mysql://[^/?]+)/?[^?]*\\??", "$1/" + name + "?");
    return url
        + "&rewriteBatchedStatements=true&sessionVariables=transaction_isolation='READ-COMMITTED'";
  }
}
