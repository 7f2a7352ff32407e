package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes how far a check or an import has come, in transactions of its own: others see it before
 * the work commits.
 */
@ApplicationScoped
public class ProgressLog {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ProgressWriter writer;
  private final Clock clock;
  private final ConcurrentHashMap<String, Instant> written = new ConcurrentHashMap<>();

  protected ProgressLog() {
    this(null, null);
  }

  @Inject
  public ProgressLog(ProgressWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Writes it down, twice a second at most; the last row always. */
  void beat(String uploadId, int done, int total) {
    Instant now = clock.instant();
    Instant last = written.getOrDefault(uploadId, Instant.EPOCH);
    if (done == total || last.plus(PAUSE).isBefore(now)) {
      writer.write(uploadId, done, total, now);
      written.put(uploadId, now);
    }
    if (done == total) {
      written.remove(uploadId);
    }
  }
}
