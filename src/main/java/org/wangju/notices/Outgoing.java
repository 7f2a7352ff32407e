package org.wangju.notices;

/**
 * A mail that this node has begun to send.
 *
 * @param attempt which one it is; a node whose term passed finds another number
 * @param letter null when there is nothing to be sent any more
 */
record Outgoing(String mailId, int attempt, Letter letter) {}
