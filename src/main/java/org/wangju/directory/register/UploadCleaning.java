package org.wangju.directory.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wangju.platform.Recurring;

/** Throws away, four times an hour, the uploads that have waited for a day. */
@ManagedScheduledExecutorDefinition(name = UploadCleaning.THREAD, maxAsync = 1)
@ApplicationScoped
public class UploadCleaning {
  static final String THREAD = "java:app/concurrent/upload-cleaning";

  @Resource(lookup = THREAD)
  private ManagedScheduledExecutorService thread;

  @Inject private Importing importing;

  private final Recurring work = new Recurring("uploads wait to be removed", this::clean);

  /** From here on this node takes its part. */
  public void start() {
    work.start(thread, Duration.ofMinutes(1), Duration.ofMinutes(15));
  }

  /** Ends the work; what has begun is completed first. */
  public void stop() {
    work.stop();
  }

  private void clean() {
    importing.removeExpired();
  }
}
