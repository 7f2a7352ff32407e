package org.wangju.launch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. Nodes that start together do it one after the other: Flyway holds a
 * lock.
 */
public final class Migration {
  private final String scripts;

  /**
   * @param vendor the folder of the database product's scripts
   */
  public Migration(String vendor) {
    scripts = "classpath:db/" + vendor;
  }

  /** As the application's own user, to whom the schema then belongs. */
  public void run(DataSource application) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(application)
        .locations(scripts)
        .load()
        .migrate();
  }

  /**
   * As the schema's owner, who then gives the application's user its rights, table by table.
   *
   * @throws IllegalStateException when the application's user holds rights that reach beyond tables
   */
  public void run(DatabaseUser owner, DatabaseUser application) throws SQLException {
    run(owner.source());
    try (Connection owning = owner.source().getConnection();
        Connection using = application.connectToServer()) {
      new Grants(owning, using).give();
    }
  }
}
