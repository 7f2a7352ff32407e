package org.wangju.directory;

import java.util.List;

/**
 * Which people a list shows; what is null or empty does not narrow it.
 *
 * @param name a part of the name
 * @param within the unit at or beneath which the branch of membership lies
 * @param groupIds influencer groups, in one of which the person is kept today
 */
public record PeopleFilter(String name, Standing standing, Unit within, List<String> groupIds) {
  /** Everyone whose membership lies at or beneath a unit. */
  public static PeopleFilter within(Unit unit) {
    return new PeopleFilter(null, null, unit, List.of());
  }

  boolean hasName() {
    return name != null && !NameKeys.plain(name).isEmpty();
  }
}
