package org.wangju.directory.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import will make of one row, and why.
 *
 * @param known what the directory holds already, null where it holds nothing
 * @param changes what the row changes; empty unless the outcome is {@link Outcome#CHANGED}
 */
record Decision<T, K>(Reading<T> reading, Outcome outcome, K known, List<Remark> changes) {
  static <T, K> Decision<T, K> refused(Reading<T> reading) {
    return new Decision<>(reading, Outcome.REFUSED, null, List.of());
  }

  static <T, K> Decision<T, K> added(Reading<T> reading) {
    return new Decision<>(reading, Outcome.NEW, null, List.of());
  }

  static <T, K> Decision<T, K> of(Reading<T> reading, K known, List<Remark> changes) {
    return new Decision<>(
        reading,
        changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED,
        known,
        List.copyOf(changes));
  }

  T row() {
    return reading.row();
  }

  boolean isWritten() {
    return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
  }

  boolean isWarned() {
    return outcome != Outcome.REFUSED && !reading.warnings().isEmpty();
  }

  /**
   * Everything to be said about the row: flaws alone when it is refused, else changes and warnings.
   */
  List<Remark> remarks() {
    return outcome == Outcome.REFUSED
        ? reading.flaws()
        : Stream.concat(changes.stream(), reading.warnings().stream()).toList();
  }
}
