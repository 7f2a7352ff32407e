package org.wangju.testing;

import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

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
  }

  static void drop(String name) {
    run("drop database " + name);
  }

  static JdbcConnectionPool pool(String name) {
    MysqlConnectionPoolDataSource source = new MysqlConnectionPoolDataSource();
    source.setUrl(address(name));
    source.setUser(Database.setting("USER"));
    source.setPassword(Database.setting("PASSWORD"));
    return JdbcConnectionPool.create(source);
  }

  private static String migrated() {
    String name = Database.newName();
    run("create database " + name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
    JdbcConnectionPool pool = pool(name);
    Database.migrate(Database.Product.MYSQL, pool);
    pool.dispose();
    return name;
  }

  private static void copy(String from, String to) {
    try (Connection connection = connect(to);
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
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(
        address(name), Database.setting("USER"), Database.setting("PASSWORD"));
  }

  // The engine refuses REPEATABLE READ, MySQL's default.
  static String address(String name) {
    String url =
        Database.setting("URL")
            .replaceFirst("^(jdbc:mysql://[^/?]+)/?[^?]*\\??", "$1/" + name + "?");
    return url + "&sessionVariables=transaction_isolation='READ-COMMITTED'";
  }
}
