package org.wangju.launch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One of the users under whom the product meets its database.
 *
 * @param url the database's JDBC address
 */
public record DatabaseUser(String url, String name, String password) {
  /**
   * Who is named by the system properties, outside of the server.
   *
   * @param settings what their names begin with; the name is empty where none is set
   */
  static DatabaseUser of(String settings) {
    return new DatabaseUser(
        System.getProperty("wangju.db.url"),
        System.getProperty(settings + ".user"),
        System.getProperty(settings + ".password"));
  }

  /** Unpooled connections to the database. */
  public DataSource source() {
    return source(url);
  }

  /**
   * A connection to the server without a database: the only one that a user gets who has no rights
   * yet.
   */
  public Connection connectToServer() throws SQLException {
    return source(url.replaceFirst("^(jdbc:mysql://[^/?]+)/[^?]*", "$1/")).getConnection();
  }

  // Flyway finds the driver by the address, in the application's own class loader.
  private DataSource source(String address) {
    return Flyway.configure(DatabaseUser.class.getClassLoader())
        .dataSource(address, name, password)
        .getDataSource();
  }
}
