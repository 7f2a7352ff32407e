package org.wangju.directory.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far a check or an import has come, and when it last gave a sign of life. */
@Entity
@Table(name = "register_progress")
public class ImportProgress {
  /**
   * A check or an import that is silent for longer died with its node: it signs twice a second, but
   * commits in silence.
   */
  static final Duration DEAD_AFTER = Duration.ofSeconds(90);

  private static final int ALL = 100;

  @Id
  @Column(name = "upload_id")
  private String uploadId;

  @Column(name = "rows_done")
  private int done;

  @Column(name = "rows_total")
  private int total;

  @Column(name = "beat_at")
  private Instant beatAt;

  protected ImportProgress() {}

  ImportProgress(String uploadId, Instant now) {
    this.uploadId = uploadId;
    this.beatAt = now;
  }

  void beat(int rowsDone, int rowsTotal, Instant now) {
    done = rowsDone;
    total = rowsTotal;
    beatAt = now;
  }

  /** How much is done, in hundredths. */
  public int getPercent() {
    return total == 0 ? 0 : (int) ((long) done * ALL / total);
  }

  public int getDone() {
    return done;
  }

  public int getTotal() {
    return total;
  }

  boolean isAlive(Instant now) {
    return beatAt.plus(DEAD_AFTER).isAfter(now);
  }
}
