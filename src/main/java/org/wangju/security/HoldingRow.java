package org.wangju.security;

import java.time.LocalDate;
import org.wangju.directory.Role;

/**
 * A role of an account, held now, before or later.
 *
 * @param since null when not known
 * @param until the first day on which it is held no more; null when no end is set
 */
public record HoldingRow(
    String id,
    Role role,
    String unitId,
    String unitCode,
    String unitName,
    LocalDate since,
    LocalDate until) {
  boolean endedOn(LocalDate day) {
    return until != null && !until.isAfter(day);
  }
}
