package org.wangju.launch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wangju.engine.Engine;
import org.wangju.platform.Database;
import org.wangju.platform.Ids;
import org.wangju.platform.Recurring;
import org.wangju.platform.Time;

/** Keeps this node, its engine and keys included, on the database's time from start to stop. */
@ManagedScheduledExecutorDefinition(name = Timekeeping.THREAD, maxAsync = 1)
@ApplicationScoped
public class Timekeeping {
  static final String THREAD = "java:app/concurrent/timekeeping";

  private static final Logger LOG = Logger.getLogger(Timekeeping.class.getName());
  // Beyond this, somebody should look after the node's clock.
  private static final Duration NOTEWORTHY = Duration.ofSeconds(5);

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private Time time;
  @Inject private Engine engine;

  // Without an answer the last measurement holds.
  private final Recurring work = new Recurring("the time was not measured", this::measure);

  /**
   * Measures once, so that nothing is done by the node's own clock, and from here on every minute.
   *
   * @throws IllegalStateException when the database cannot be asked
   */
  public void start() {
    measure();
    Ids.goBy(time.clock());
    work.start(thread, Duration.ofMinutes(1), Duration.ofMinutes(1));
  }

  /** Ends the work. */
  public void stop() {
    work.stop();
  }

  private void measure() {
    try {
      Duration offset = time.measure(dataSource);
      engine.follow(offset);
      if (offset.abs().compareTo(NOTEWORTHY) > 0) {
        LOG.warning(() -> "this node's clock is off; added to it: " + offset);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be asked for its time", e);
    }
  }
}
