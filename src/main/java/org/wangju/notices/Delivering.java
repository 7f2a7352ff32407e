package org.wangju.notices;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets this node spread notices and send mail every second, from start to stop. */
@ManagedScheduledExecutorDefinition(name = Delivering.THREADS, maxAsync = 2)
@ApplicationScoped
public class Delivering {
  static final String THREADS = "java:app/concurrent/notices";

  private static final Logger LOG = Logger.getLogger(Delivering.class.getName());
  private static final int MOST_MAILS = 50;
  private static final int HOUR_SECONDS = 3600;

  @Resource(lookup = THREADS)
  private ManagedScheduledExecutorService threads;

  @Inject private Spreading spreading;
  @Inject private Postman postman;
  @Inject private Keeping keeping;
  @Inject private MailServer server;

  private final Worker spreader = new Worker("notices wait to be spread", this::spread);
  private final Worker sender = new Worker("mail waits to be sent", this::send);
  private final Worker keeper = new Worker("old notices wait to be removed", this::keep);
  private volatile boolean stopped;

  /** From here on this node takes its part. Whether mail is on is said here, once. */
  public void start() {
    LOG.info(
        () ->
            server.isOn()
                ? "mail is on"
                : "mail is off: wangju.mail.host is not set; notices stand in the pages alone");
    spreader.start(1);
    sender.start(1);
    keeper.start(HOUR_SECONDS);
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    stopped = true;
    spreader.stop();
    sender.stop();
    keeper.stop();
  }

  private void spread() {
    while (!stopped && spreading.spreadNext() == Spreading.MOST) {
      LOG.finest("more to spread");
    }
  }

  private void send() {
    int sent = 0;
    while (!stopped && sent < MOST_MAILS && postman.sendNext()) {
      sent++;
    }
  }

  private void keep() {
    while (!stopped && keeping.removeNext() > 0) {
      LOG.finest("more to remove");
    }
  }

  /** A piece of work done again and again; a failure is told once, until it is over. */
  private final class Worker {
    private final String failure;
    private final Runnable work;
    private Future<?> planned;
    private boolean failing;

    Worker(String failure, Runnable work) {
      this.failure = failure;
      this.work = work;
    }

    synchronized void start(int pauseSeconds) {
      planned = threads.scheduleWithFixedDelay(this::run, 1, pauseSeconds, TimeUnit.SECONDS);
    }

    synchronized void stop() {
      if (planned != null) {
        planned.cancel(false);
      }
    }

    private synchronized void run() {
      try {
        work.run();
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.log(Level.SEVERE, failure, e);
        }
        failing = true;
      }
    }
  }
}
