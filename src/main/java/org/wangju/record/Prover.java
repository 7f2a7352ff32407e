package org.wangju.record;

import java.util.ArrayList;
import java.util.List;
import org.wangju.record.verify.ConsistencyProof;
import org.wangju.record.verify.Hash;
import org.wangju.record.verify.InclusionProof;

/** Makes the proofs of RFC 9162 for one tree from the roots of its complete subtrees. */
final class Prover {
  /** Knows the complete subtrees of a tree. */
  interface Subtrees {
    /** The root of the subtree of 2^level leaves that is the index-th of its level, from 0. */
    Hash root(int level, long index);
  }

  private final long size;
  private final Subtrees subtrees;

  /**
   * A prover for the first leaves of a log.
   *
   * @param size how many leaves the tree has
   * @param subtrees the complete subtrees of at least that tree
   */
  Prover(long size, Subtrees subtrees) {
    this.size = size;
    this.subtrees = subtrees;
  }

  /** What is needed to make the tree grow. */
  Frontier frontier() {
    List<Hash> peaks = new ArrayList<>();
    long start = 0;
    for (long bit = Long.highestOneBit(size); bit > 0; bit >>= 1) {
      if ((size & bit) != 0) {
        peaks.add(root(start, start + bit));
        start += bit;
      }
    }
    return new Frontier(size, peaks);
  }

  /** Shows that the leaf is in the tree (section 2.1.3.1). */
  InclusionProof inclusion(long index) {
    requireWithin(index + 1);
    List<Hash> path = new ArrayList<>();
    addPath(path, index, 0, size);
    return new InclusionProof(index, size, path);
  }

  /** Shows that the tree continues that of its first leaves (section 2.1.4.1). */
  ConsistencyProof consistency(long earlierSize) {
    requireWithin(earlierSize);
    List<Hash> path = new ArrayList<>();
    addSubproof(path, earlierSize, 0, size, true);
    return new ConsistencyProof(earlierSize, size, path);
  }

  private void requireWithin(long leaves) {
    if (leaves < 1 || leaves > size) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves proves nothing about " + leaves);
    }
  }

  private void addPath(List<Hash> path, long index, long start, long end) {
    if (end - start == 1) {
      return;
    }
    long middle = middle(start, end);
    if (index < middle) {
      addPath(path, index, start, middle);
      path.add(root(middle, end));
    } else {
      addPath(path, index, middle, end);
      path.add(root(start, middle));
    }
  }

  // "known" while the earlier tree is the whole of what is looked at, so that its root need not be
  // told.
  private void addSubproof(List<Hash> path, long earlierEnd, long start, long end, boolean known) {
    if (earlierEnd == end) {
      if (!known) {
        path.add(root(start, end));
      }
      return;
    }
    long middle = middle(start, end);
    if (earlierEnd <= middle) {
      addSubproof(path, earlierEnd, start, middle, known);
      path.add(root(middle, end));
    } else {
      addSubproof(path, earlierEnd, middle, end, false);
      path.add(root(start, middle));
    }
  }

  private Hash root(long start, long end) {
    long leaves = end - start;
    if (Long.bitCount(leaves) == 1) {
      return subtrees.root(Long.numberOfTrailingZeros(leaves), start / leaves);
    }
    long middle = middle(start, end);
    return Hash.ofNode(root(start, middle), root(middle, end));
  }

  /** Behind the largest power of two that is smaller than the number of leaves. */
  private static long middle(long start, long end) {
    return start + Long.highestOneBit(end - start - 1);
  }
}
