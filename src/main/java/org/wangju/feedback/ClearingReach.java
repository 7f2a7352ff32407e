package org.wangju.feedback;

import java.util.Collection;
import java.util.List;

/**
 * Which name clearings somebody lists.
 *
 * @param paths the units beneath which all are listed
 * @param branchIds the branches of which those are listed for which the branch asked
 * @param personId the person whose own are listed; null where there is none
 */
public record ClearingReach(List<String> paths, Collection<String> branchIds, String personId) {
  public ClearingReach {
    paths = List.copyOf(paths);
    branchIds = List.copyOf(branchIds);
  }

  /** One's own alone. */
  public static ClearingReach own(String personId) {
    return new ClearingReach(List.of(), List.of(), personId);
  }
}
