package org.wangju.directory;

/**
 * Which register entries a list shows; what is null does not narrow it.
 *
 * @param within the unit at or beneath which the keeper lies
 */
public record EntryFilter(String groupId, String keeperId, ContactLevel level, Unit within) {}
