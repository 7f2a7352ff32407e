package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of "now", which is the database's, and of the zone in which days begin. */
@ApplicationScoped
public class Time {
  private static final int MICROS_IN_SECOND = 6;

  private final ZoneId zone;
  private final String question;
  private final DatabaseClock clock;

  protected Time() {
    this("UTC", "");
  }

  /**
   * @param zone the zone in which days begin
   * @param vendor the database product, which has its own way to count seconds since 1970
   */
  @Inject
  public Time(
      @ConfigProperty(name = "wangju.zone") String zone,
      @ConfigProperty(name = "wangju.db.vendor") String vendor) {
    this.zone = ZoneId.of(zone);
    this.question =
        vendor.equals("mysql")
            ? "select unix_timestamp(current_timestamp(6))"
            : "select extract(epoch from current_timestamp(6))";
    this.clock = new DatabaseClock(Clock.system(this.zone), System::nanoTime);
  }

  /**
   * Measures how far this node's clock is from the database's; from here on {@link #clock} goes by
   * the result, which is returned.
   */
  public Duration measure(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return clock.measure(() -> ask(statement));
    }
  }

  private Instant ask(Statement statement) {
    try (ResultSet row = statement.executeQuery(question)) {
      row.next();
      BigDecimal seconds = row.getBigDecimal(1);
      long micros = seconds.movePointRight(MICROS_IN_SECOND).longValue();
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell its time", e);
    }
  }

  /** The database's time in the zone in which days begin. */
  @Produces
  public Clock clock() {
    return clock;
  }

  @Produces
  ZoneId zone() {
    return zone;
  }
}
