package org.wangju.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wangju.platform.Recurring;

/** Lets this node deliver every second what cases cause in others. */
@ManagedScheduledExecutorDefinition(name = Carrying.THREAD, maxAsync = 1)
@ApplicationScoped
public class Carrying {
  static final String THREAD = "java:app/concurrent/carrying";

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private CaseMessages messages;

  private final Recurring work = new Recurring("messages between cases wait", this::deliverAll);

  /** From here on this node delivers. */
  public void start() {
    work.start(thread, Duration.ofSeconds(5), Duration.ofSeconds(1));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void deliverAll() {
    work.forEach(messages.waiting(), messages::deliver);
  }
}
