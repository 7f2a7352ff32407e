package org.wangju.desk;

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

/** Lets this node look every minute for steps whose holders are to be reminded. */
@ManagedScheduledExecutorDefinition(name = Reminding.THREAD, maxAsync = 1)
@ApplicationScoped
public class Reminding {
  static final String THREAD = "java:app/concurrent/reminding";

  private static final Logger LOG = Logger.getLogger(Reminding.class.getName());
  private static final int PAUSE_SECONDS = 60;

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private DueReminders reminders;

  private Future<?> work;
  private volatile boolean stopped;
  private boolean failing;

  /** From here on this node reminds. */
  public synchronized void start() {
    work = thread.scheduleWithFixedDelay(this::remindAll, 5, PAUSE_SECONDS, TimeUnit.SECONDS);
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

  // A failure, such as a database that is away, is told once and tried again until it is over.
  private synchronized void remindAll() {
    try {
      List<String> waiting = reminders.waiting();
      while (!waiting.isEmpty() && !stopped) {
        waiting.forEach(reminders::remind);
        waiting = reminders.waiting();
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.SEVERE, "reminders wait", e);
      }
      failing = true;
    }
  }
}
