package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** A sign of life in a transaction of its own. */
@ApplicationScoped
public class ProgressWriter {
  private final ImportRepository imports;

  protected ProgressWriter() {
    this(null);
  }

  @Inject
  public ProgressWriter(ImportRepository imports) {
    this.imports = imports;
  }

  /** Writes the row of an upload, unless it is gone. */
  @Transactional(TxType.REQUIRES_NEW)
  public void write(String uploadId, int done, int total, Instant now) {
    imports.progress(uploadId).ifPresent(progress -> progress.beat(done, total, now));
  }
}
