package org.wangju.record;

/**
 * Where the log stands.
 *
 * @param epoch counts up whenever another sealer takes over
 * @param size how many leaves there are
 */
record LogState(long epoch, long size) {}
