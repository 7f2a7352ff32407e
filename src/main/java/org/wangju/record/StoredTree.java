package org.wangju.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangju.record.verify.Hash;

/** The complete subtrees of the log's tree, read by pages of at most 256 hashes, each page once. */
final class StoredTree implements Prover.Subtrees {
  private static final int PAGE = 1 << Tile.HEIGHT;

  private record Page(int level, long index) {}

  private final Map<Page, List<Hash>> pages = new HashMap<>();
  private final LogRepository log;
  private final long size;

  /** The tree of the log's first leaves. */
  StoredTree(LogRepository log, long size) {
    this.log = log;
    this.size = size;
  }

  @Override
  public Hash root(int level, long index) {
    long first = index << (level % Tile.HEIGHT);
    List<Hash> page =
        pages.computeIfAbsent(new Page(level / Tile.HEIGHT, first / PAGE), this::read);
    int from = (int) (first % PAGE);
    return root(page.subList(from, from + (1 << (level % Tile.HEIGHT))));
  }

  private List<Hash> read(Page page) {
    long from = page.index() * PAGE;
    long to = Math.min(from + PAGE, size >> (Tile.HEIGHT * page.level()));
    List<Hash> hashes = log.hashes(page.level(), from, to);
    if (hashes.size() != to - from) {
      throw new IllegalStateException(
          "the log has lost hashes of level " + page.level() + " from " + from + " to " + to);
    }
    return hashes;
  }

  private static Hash root(List<Hash> complete) {
    int half = complete.size() / 2;
    return half == 0
        ? complete.get(0)
        : Hash.ofNode(
            root(complete.subList(0, half)), root(complete.subList(half, complete.size())));
  }
}
