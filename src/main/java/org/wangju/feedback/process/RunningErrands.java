package org.wangju.feedback.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Recurring;
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

  private final Recurring work = new Recurring("errands of rounds wait", this::runAll);

  /** From here on this node takes its part. */
  public void start() {
    work.start(thread, Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void runAll() {
    work.forEach(errands.waiting(), this::run);
  }

  // One that fails waits for a while.
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
