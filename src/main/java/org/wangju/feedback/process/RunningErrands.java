package org.wangju.feedback.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Refusal;

/** Lets this node carry out the errands of rounds every second, from start to stop. */
@ManagedScheduledExecutorDefinition(name = RunningErrands.THREAD, maxAsync = 1)
@ApplicationScoped
public class RunningErrands {
  static final String THREAD = "java:app/concurrent/round-errands";

  private static final Logger LOG = Logger.getLogger(RunningErrands.class.getName());

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private RoundErrands errands;

  private Future<?> work;
  private volatile boolean stopped;
  private boolean failing;

  /** From here on this node takes its part. */
  public synchronized void start() {
    work = thread.scheduleWithFixedDelay(this::runAll, 2, 1, TimeUnit.SECONDS);
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    stopped = true;
    synchronized (this) {
      if (work != null) {
        work.cancel(false);
      }
    }
  }

  // A failure of the database is told once, until it is over; one of an errand lets the errand
  // wait.
  private synchronized void runAll() {
    try {
      List<String> waiting = errands.waiting();
      waiting.stream().takeWhile(id -> !stopped).forEach(this::run);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.SEVERE, "errands of rounds wait", e);
      }
      failing = true;
    }
  }

  private void run(String errandId) {
    try {
      errands.carryOut(errandId);
    } catch (RuntimeException e) {
      if (!(e instanceof Refusal)) {
        LOG.log(Level.SEVERE, e, () -> "errand " + errandId + " of a round is tried again");
      }
      errands.postpone(errandId);
    }
  }
}
