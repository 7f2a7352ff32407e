package org.wangju.directory;

import java.time.LocalDate;

/** The dates of a person's way as a register records them; null where it has none. */
public record RegisteredDates(
    LocalDate applied,
    LocalDate activist,
    LocalDate target,
    LocalDate admitted,
    LocalDate converted) {
  /** No date at all. */
  public static final RegisteredDates NONE = new RegisteredDates(null, null, null, null, null);
}
