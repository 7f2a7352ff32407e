package org.wangju.record.verify;

/**
 * How far a log has grown, as the text that its key signs: origin, size and root, a line each (C2SP
 * tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size how many leaves it has
 * @param root the hash over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final int LINES = 3;

  /**
   * Reads the text of a note; lines after the third are allowed and say nothing here.
   *
   * @throws IllegalArgumentException when it is no checkpoint
   */
  public static Checkpoint read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length <= LINES || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("not a checkpoint: origin, size and root, a line each");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
  }

  /** The text to be signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }
}
