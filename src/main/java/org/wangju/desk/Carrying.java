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

/** Lets this node deliver every second what cases cause in others. */
@ManagedScheduledExecutorDefinition(name = Carrying.THREAD, maxAsync = 1)
@ApplicationScoped
public class Carrying {
  static final String THREAD = "java:app/concurrent/carrying";

  private static final Logger LOG = Logger.getLogger(Carrying.class.getName());

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private CaseMessages messages;

  private Future<?> work;
  private volatile boolean stopped;
  private boolean failing;

  /** From here on this node delivers. */
  public synchronized void start() {
    work = thread.scheduleWithFixedDelay(this::deliverAll, 5, 1, TimeUnit.SECONDS);
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

  // A message that fails holds up none of the others; it is told once and tried again.
  private synchronized void deliverAll() {
    boolean failed = false;
    try {
      List<String> waiting = messages.waiting();
      for (String id : waiting) {
        failed |= !stopped && !delivered(id);
      }
    } catch (RuntimeException e) {
      failed = true;
      tell(e);
    }
    failing = failed;
  }

  private boolean delivered(String id) {
    try {
      messages.deliver(id);
      return true;
    } catch (RuntimeException e) {
      tell(e);
      return false;
    }
  }

  private void tell(RuntimeException e) {
    if (!failing) {
      LOG.log(Level.SEVERE, "messages between cases wait", e);
    }
  }
}
