package org.wangju.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.wangju.platform.Recurring;

/** Lets this node's sealer look for new events several times a second, from start to stop. */
@ManagedScheduledExecutorDefinition(name = Sealing.THREAD, maxAsync = 1)
@ApplicationScoped
public class Sealing {
  static final String THREAD = "java:app/concurrent/sealing";

  private static final Logger LOG = Logger.getLogger(Sealing.class.getName());
  // A new event is to be under a signed checkpoint within a second.
  private static final Duration PAUSE = Duration.ofMillis(250);

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private Sealer sealer;
  @Inject private RecordKey key;

  private final Recurring work = new Recurring("events wait to be sealed", this::sealAll);

  /**
   * From here on this node seals when no other does. The log tells the public key with which anyone
   * can check.
   */
  public void start() {
    LOG.info(() -> "the record is signed with " + key.verifier());
    work.start(thread, Duration.ZERO, PAUSE);
  }

  /** Ends the work; a transaction that has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void sealAll() {
    boolean more = !work.isStopped();
    while (more) {
      more = sealer.sealNext() == Sealer.MOST && !work.isStopped();
    }
  }
}
