package org.wangju.launch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.wangju.platform.Database;
import org.wangju.security.http.Serving;

/**
 * Whether this node can answer: it has started and its database replies. For {@code /health/ready}.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  private static final int SECONDS = 2;

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Serving serving;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database")
        .status(Boolean.getBoolean(StartUp.READY) && serving.takes() && replies())
        .build();
  }

  private boolean replies() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
