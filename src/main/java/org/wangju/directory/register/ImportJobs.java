package org.wangju.directory.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;

/** Checks and takes over uploads beside the request that asked for it, in the name of who asked. */
@ApplicationScoped
public class ImportJobs {
  private static final Logger LOG = Logger.getLogger(ImportJobs.class.getName());

  private final Importing importing;

  @Resource private ManagedExecutorService executor;

  protected ImportJobs() {
    this(null);
  }

  @Inject
  public ImportJobs(Importing importing) {
    this.importing = importing;
  }

  /** Begins to hold an upload against the directory. */
  public void check(String uploadId) {
    begin(uploadId, () -> importing.check(uploadId));
  }

  /**
   * Begins to take a confirmed upload over; if its preview no longer holds, it is made again
   * instead.
   */
  public void carryOut(String uploadId) {
    begin(
        uploadId,
        () -> {
          try {
            importing.carryOut(uploadId);
          } catch (PreviewDiffers e) {
            importing.differ(uploadId);
            importing.check(uploadId);
          }
        });
  }

  private void begin(String uploadId, Runnable work) {
    ActingAccount actor = ActingAccount.current();
    executor.execute(
        () -> {
          actor.enter();
          try {
            work.run();
          } catch (RuntimeException e) {
            fail(uploadId, e);
          } finally {
            ActingAccount.leave();
          }
        });
  }

  private void fail(String uploadId, RuntimeException e) {
    if (!(e instanceof Refusal)) {
      LOG.log(Level.SEVERE, e, () -> "import " + uploadId + " came to nothing");
    }
    importing.fail(uploadId);
  }
}
