package org.wangju.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.wangju.platform.Recurring;

/** Lets this node look every minute for steps whose holders are to be reminded. */
@ManagedScheduledExecutorDefinition(name = Reminding.THREAD, maxAsync = 1)
@ApplicationScoped
public class Reminding {
  static final String THREAD = "java:app/concurrent/reminding";

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private DueReminders reminders;

  private final Recurring work = new Recurring("reminders wait", this::remindAll);

  /** From here on this node reminds. */
  public void start() {
    work.start(thread, Duration.ofSeconds(5), Duration.ofMinutes(1));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void remindAll() {
    List<String> waiting = reminders.waiting();
    while (!waiting.isEmpty() && !work.isStopped()) {
      work.forEach(waiting, reminders::remind);
      waiting = reminders.waiting();
    }
  }
}
