package org.wangju.record.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Shows that a tree continues an earlier one: the earlier leaves are its first leaves, unchanged
 * (RFC 9162, section 2.1.4).
 *
 * @param earlierSize how many leaves the earlier tree has, at least 1
 * @param size how many leaves the later tree has
 * @param path the hashes from which both roots follow
 */
public record ConsistencyProof(long earlierSize, long size, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the tree of the root continues that of the earlier root (section 2.1.4.2). */
  public boolean proves(Hash earlierRoot, Hash root) {
    if (earlierSize < 1 || earlierSize > size) {
      return false;
    }
    if (earlierSize == size) {
      return path.isEmpty() && earlierRoot.equals(root);
    }
    return !path.isEmpty() && follows(earlierRoot, root);
  }

  private boolean follows(Hash earlierRoot, Hash root) {
    Deque<Hash> rest = new ArrayDeque<>(path);
    if (Long.bitCount(earlierSize) == 1) {
      rest.push(earlierRoot);
    }
    int whole = Long.numberOfTrailingZeros(earlierSize);
    long at = (earlierSize - 1) >> whole;
    long last = (size - 1) >> whole;
    Hash before = rest.pop();
    Hash after = before;
    for (Hash beside : rest) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        before = Hash.ofNode(beside, before);
        after = Hash.ofNode(beside, after);
        int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= up;
        last >>= up;
      } else {
        after = Hash.ofNode(after, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(earlierRoot) && after.equals(root);
  }
}
