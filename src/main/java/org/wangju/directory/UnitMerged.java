package org.wangju.directory;

/**
 * Fired in the transaction that merged a unit into another, so that what belonged to the one goes
 * to the other.
 */
public record UnitMerged(String fromId, String intoId) {}
