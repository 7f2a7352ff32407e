package org.wangju.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets this node's sealer look for new events several times a second, from start to stop. */
@ManagedScheduledExecutorDefinition(name = Sealing.THREAD, maxAsync = 1)
@ApplicationScoped
public class Sealing {
  static final String THREAD = "java:app/concurrent/sealing";

  private static final Logger LOG = Logger.getLogger(Sealing.class.getName());
  // A new event is to be under a signed checkpoint within a second.
  private static final int PAUSE_MILLIS = 250;

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private Sealer sealer;
  @Inject private RecordKey key;

  private Future<?> work;
  private volatile boolean stopped;
  private boolean failing;

  /**
   * From here on this node seals when no other does. The log tells the public key with which anyone
   * can check.
   */
  public synchronized void start() {
    LOG.info(() -> "the record is signed with " + key.verifier());
    work = thread.scheduleWithFixedDelay(this::sealAll, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends the work; a transaction that has begun is completed first. */
  public void stop() {
    stopped = true;
    synchronized (this) {
      if (work != null) {
        work.cancel(false);
      }
    }
  }

  // A failure, such as a database that is away, is told once and tried again until it is over.
  private synchronized void sealAll() {
    try {
      boolean more = !stopped;
      while (more) {
        more = sealer.sealNext() == Sealer.MOST && !stopped;
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.SEVERE, "events wait to be sealed", e);
      }
      failing = true;
    }
  }
}
