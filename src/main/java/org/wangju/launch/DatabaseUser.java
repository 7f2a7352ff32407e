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
