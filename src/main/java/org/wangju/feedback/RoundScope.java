package org.wangju.feedback;

import java.util.List;

/**
 * About whom a round asks one department.
 *
 * @param industryId the industry, everyone of which it is; null for people by name
 * @param personIds those people
 */
public record RoundScope(String departmentId, String industryId, List<String> personIds) {
  public RoundScope {
    personIds = List.copyOf(personIds);
  }
}
