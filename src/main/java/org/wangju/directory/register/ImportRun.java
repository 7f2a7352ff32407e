package org.wangju.directory.register;

import java.time.LocalDate;
import org.wangju.record.Stream;

/**
 * What the rows of one import have in common.
 *
 * @param uploadId under which its events count
 * @param today the day on which what it begins begins
 * @param keeperId the department that keeps new entries of a group register, else null
 * @param purpose what the entries are kept for, else null
 * @param outsiders whether a group register brings people along who are on no roster
 */
record ImportRun(
    String uploadId, LocalDate today, String keeperId, String purpose, boolean outsiders) {
  Stream stream() {
    return Stream.ofImport(uploadId);
  }
}
