package org.wangju.record;

import org.wangju.record.verify.Hash;

/**
 * The root of a complete subtree of 256, 256², … leaves. These are stored beside the leaves, so
 * that any node of the tree follows from at most 256 stored hashes.
 *
 * @param level how many times 256 its leaves are: 256^level
 * @param index its place among those of its level, from 0
 * @param hash its root
 */
record Tile(int level, long index, Hash hash) {
  /** Levels of the tree from one stored level to the next. */
  static final int HEIGHT = 8;
}
