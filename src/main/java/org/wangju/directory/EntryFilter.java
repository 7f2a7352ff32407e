package org.wangju.directory;

import java.util.List;

/**
 * Which register entries a list shows; what is null does not narrow it.
 *
 * @param name a part of the person's name
 * @param groupIds the influencer groups; not empty
 * @param within the unit at or beneath which the keeper, or the person's membership, lies
 */
public record EntryFilter(
    String name, List<String> groupIds, String keeperId, ContactLevel level, Unit within) {
  boolean hasName() {
    return name != null && !NameKeys.plain(name).isEmpty();
  }
}
