package org.wangju.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * The one data source: H2 in a file or MySQL, as the settings say. The engine refuses a stricter
 * isolation than this.
 */
@DataSourceDefinition(
    name = Database.JNDI_NAME,
    className = "${MPCONFIG=wangju.db.driver}",
    url = "${MPCONFIG=wangju.db.url}",
    user = "${MPCONFIG=wangju.db.user}",
    password = "${MPCONFIG=wangju.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    transactional = true,
    minPoolSize = 2,
    maxPoolSize = 32)
public final class Database {
  /** Where the data source is found. */
  public static final String JNDI_NAME = "java:app/jdbc/wangju";

  private Database() {}
}
