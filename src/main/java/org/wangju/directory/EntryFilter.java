package org.wangju.directory;

import java.util.List;

/**
 * Which register entries a list shows; what is null does not narrow it.
 *
 * @param groupIds the influencer groups; not empty
 * @param within the unit at or beneath which the keeper, or the person's membership, lies
 */
public record EntryFilter(
    List<String> groupIds, String keeperId, ContactLevel level, Unit within) {}
