package org.wangju.directory.register;

import java.util.List;

/**
 * One row read: the row itself unless it has flaws.
 *
 * @param source the row as the file holds it
 * @param row what it says, null when it has flaws
 * @param flaws why it is refused; empty for a good row
 * @param warnings what its owner ought to weigh although the row is taken
 */
record Reading<T>(SourceRow source, T row, List<Remark> flaws, List<Remark> warnings) {
  int number() {
    return source.number();
  }

  boolean isGood() {
    return flaws.isEmpty();
  }

  /** The same row refused, for a reason that only the other rows or the directory tell. */
  Reading<T> refused(Remark flaw) {
    return new Reading<>(source, null, List.of(flaw), warnings);
  }
}
