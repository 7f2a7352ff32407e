package org.wangju.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wangju.record.verify.Hash;

/**
 * The right edge of the tree: the roots of its complete subtrees from the largest to the smallest,
 * which is all that is needed to make it grow and to know its root.
 */
final class Frontier {
  private final List<Hash> peaks;
  private long size;

  /**
   * The edge of a tree of this size.
   *
   * @param peaks one for every bit that is set in the size, the highest first
   */
  Frontier(long size, List<Hash> peaks) {
    if (peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(size + " leaves do not have " + peaks.size() + " peaks");
    }
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  long size() {
    return size;
  }

  /**
   * Adds the next leaf; the consumer is told of every tile row ({@link Tile}) that it completes.
   */
  void append(Hash leaf, Consumer<Tile> completed) {
    Hash node = leaf;
    int level = 0;
    for (long index = size; (index & 1) == 1; index >>= 1) {
      node = Hash.ofNode(peaks.remove(peaks.size() - 1), node);
      level++;
      if (level % Tile.HEIGHT == 0) {
        completed.accept(new Tile(level / Tile.HEIGHT, index >> 1, node));
      }
    }
    peaks.add(node);
    size++;
  }

  /** The root of the tree as it is now. */
  Hash root() {
    if (peaks.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    Hash root = peaks.get(peaks.size() - 1);
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(peaks.get(i), root);
    }
    return root;
  }
}
