package org.wangju.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wangju.platform.Recurring;

/** Gives back, every hour, what lies with people whose role ended by the calendar alone. */
@ManagedScheduledExecutorDefinition(name = ClaimCleaning.THREAD, maxAsync = 1)
@ApplicationScoped
public class ClaimCleaning {
  static final String THREAD = "java:app/concurrent/claim-cleaning";

  private static final int MOST_AT_ONCE = 500;

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private ReturningClaims claims;

  private final Recurring work = new Recurring("claims wait to be given back", this::clean);

  /** From here on this node takes its part. */
  public void start() {
    work.start(thread, Duration.ofMinutes(1), Duration.ofHours(1));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void clean() {
    work.forEach(claims.lapsed(MOST_AT_ONCE), claims::giveBack);
  }
}
