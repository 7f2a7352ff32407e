package org.wangju.record.verify;

import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the leaf stands at its place in the tree of this root (section 2.1.3.2). */
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.ofNode(beside, hash);
        int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= up;
        last >>= up;
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
