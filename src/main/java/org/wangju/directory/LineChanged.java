package org.wangju.directory;

/**
 * Fired in the transaction that put a unit under another superior or changed who approves above, so
 * that open steps go to whoever is above now.
 *
 * @param path the unit's line as it is now
 */
public record LineChanged(String path) {}
