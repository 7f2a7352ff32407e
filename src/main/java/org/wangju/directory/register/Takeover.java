package org.wangju.directory.register;

import java.util.List;
import java.util.Objects;

/**
 * Takes the rows of one file over into the directory: decides what each row means, and carries it
 * out if asked to. It remembers what earlier rows of the file claimed, so that one serves one pass
 * over one file.
 *
 * @param <T> what a row says
 * @param <K> what the directory may hold already
 */
abstract class Takeover<T, K> {
  private final Header header;

  Takeover(Header header) {
    this.header = header;
  }

  /**
   * How many rows are decided together: so many that the database is asked seldom, so few that
   * memory is bounded.
   */
  int batchSize() {
    return 400;
  }

  /** The column whose text tells a reader which row is meant. */
  abstract Column title();

  abstract T read(Fields fields);

  /** Decides about the next rows, in their order; writes nothing. */
  abstract List<Decision<T, K>> decide(List<Reading<T>> readings);

  /** Writes what was decided to be new or changed. */
  abstract void carryOut(List<Decision<T, K>> decisions);

  /** Tells others, after the last row was carried out, what concerns them. */
  void finish() {}

  /** Whether the file has that column: what it does not tell stays as it is. */
  boolean tells(Column column) {
    return header.places().containsKey(column);
  }

  /** The row refused for a reason that only other rows or the directory tell. */
  Reading<T> refuse(Reading<T> reading, Column column, String key, Object... arguments) {
    return reading.refused(Fields.about(header, reading.source(), column, key, arguments));
  }

  /** Adds a change unless both are the same; what the file leaves open changes nothing. */
  void note(List<Remark> changes, Reading<T> reading, Column column, Object before, Object after) {
    if (after != null && !Objects.equals(before, after)) {
      changes.add(
          Fields.about(
              header,
              reading.source(),
              column,
              "register.change",
              before == null ? "—" : before,
              after));
    }
  }

  /** A remark about a cell. */
  Remark about(Reading<T> reading, Column column, String key, Object... arguments) {
    return Fields.about(header, reading.source(), column, key, arguments);
  }
}
