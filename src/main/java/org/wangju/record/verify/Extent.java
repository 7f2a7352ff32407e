package org.wangju.record.verify;

/**
 * How far a bundle reaches, as the text that the log's key signs for it: without it the last events
 * could be taken out, and nothing would be missing.
 *
 * @param origin the log's name
 * @param stream kind and id of what the events count under, as {@link Verify} tells it
 * @param events how many the stream had
 * @param size of the log at the bundle's checkpoint
 */
public record Extent(String origin, String stream, long events, long size) {
  private static final String NUMBER = "0|[1-9][0-9]{0,17}";
  private static final int LINES = 4;

  /**
   * Reads the text of a note.
   *
   * @throws IllegalArgumentException when it is none of an extent
   */
  static Extent read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != LINES + 1 || !lines[2].matches(NUMBER) || !lines[3].matches(NUMBER)) {
      throw new IllegalArgumentException("not an extent: origin, stream, events and size");
    }
    return new Extent(lines[0], lines[1], Long.parseLong(lines[2]), Long.parseLong(lines[3]));
  }

  /** Whether it speaks of this log at this size, and of this stream. */
  boolean isOf(String log, String which, long treeSize) {
    return origin.equals(log) && stream.equals(which) && size == treeSize;
  }

  /** The text to be signed. Its second line keeps it from being taken for a {@link Checkpoint}. */
  public String text() {
    return origin + "\n" + stream + "\n" + events + "\n" + size + "\n";
  }
}
