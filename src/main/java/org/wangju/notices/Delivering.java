package org.wangju.notices;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.wangju.platform.Recurring;

/** Lets this node spread notices and send mail every second, from start to stop. */
@ManagedScheduledExecutorDefinition(name = Delivering.THREADS, maxAsync = 2)
@ApplicationScoped
public class Delivering {
  static final String THREADS = "java:app/concurrent/notices";

  private static final Logger LOG = Logger.getLogger(Delivering.class.getName());
  private static final int MOST_MAILS = 50;

  @Resource(lookup = THREADS)
  private ManagedScheduledExecutorService threads;

  @Inject private Spreading spreading;
  @Inject private Postman postman;
  @Inject private Keeping keeping;
  @Inject private MailServer server;

  private final Recurring spreader = new Recurring("notices wait to be spread", this::spread);
  private final Recurring sender = new Recurring("mail waits to be sent", this::send);
  private final Recurring keeper = new Recurring("old notices wait to be removed", this::keep);

  /** From here on this node takes its part. Whether mail is on is said here, once. */
  public void start() {
    LOG.info(
        () ->
            server.isOn()
                ? "mail is on"
                : "mail is off: wangju.mail.host is not set; notices stand in the pages alone");
    Duration second = Duration.ofSeconds(1);
    spreader.start(threads, second, second);
    sender.start(threads, second, second);
    keeper.start(threads, second, Duration.ofHours(1));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    spreader.stop();
    sender.stop();
    keeper.stop();
  }

  private void spread() {
    while (!spreader.isStopped() && spreading.spreadNext() == Spreading.MOST) {
      LOG.finest("more to spread");
    }
  }

  private void send() {
    int sent = 0;
    while (!sender.isStopped() && sent < MOST_MAILS && postman.sendNext()) {
      sent++;
    }
  }

  private void keep() {
    while (!keeper.isStopped() && keeping.removeNext() > 0) {
      LOG.finest("more to remove");
    }
  }
}
