package org.wangju.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A piece of work that a node does again and again, from {@link #start} to {@link #stop}. A
 * failure, such as a database that is away, is told once, and the work tried again until it is
 * over; an {@link Error} ends it as little.
 */
public final class Recurring {
  private static final Logger LOG = Logger.getLogger(Recurring.class.getName());

  private final String waits;
  private final Runnable work;
  private Future<?> planned;
  private volatile boolean stopped;
  private boolean failing;

  /**
   * @param waits what waits while it fails, for the log
   */
  public Recurring(String waits, Runnable work) {
    this.waits = waits;
    this.work = work;
  }

  /**
   * From here on the work is done.
   *
   * @param first how long after now
   * @param pause from the end of one time to the begin of the next
   */
  public synchronized void start(ScheduledExecutorService threads, Duration first, Duration pause) {
    planned =
        threads.scheduleWithFixedDelay(
            this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it; what has begun is completed first. */
  public void stop() {
    stopped = true;
    synchronized (this) {
      if (planned != null) {
        planned.cancel(false);
      }
    }
  }

  /** Whether it is to end; long work asks before each of its parts. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Does something for each, until it is to end. One that fails holds up none of the others; the
   * first failure is thrown when all have had their turn.
   */
  public <T> void forEach(Collection<T> all, Consumer<T> each) {
    RuntimeException first = null;
    for (T one : all) {
      try {
        if (!stopped) {
          each.accept(one);
        }
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  // Whoever throws here is never called again, and nobody would hear of it.
  private synchronized void run() {
    try {
      work.run();
      failing = false;
    } catch (Throwable e) {
      if (!failing) {
        LOG.log(Level.SEVERE, waits, e);
      }
      failing = true;
    }
  }
}
