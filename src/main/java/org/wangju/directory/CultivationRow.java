package org.wangju.directory;

import java.time.LocalDate;

/** A cultivation as a line of a list. */
public record CultivationRow(
    String id,
    String entryId,
    CultivationDirection direction,
    String mentorName,
    LocalDate since,
    LocalDate until,
    String outcome) {
  /** Whether it has not been concluded. */
  public boolean open() {
    return until == null;
  }
}
