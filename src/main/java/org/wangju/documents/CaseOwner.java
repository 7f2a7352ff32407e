package org.wangju.documents;

import java.time.Instant;
import org.wangju.security.Target;

/**
 * Whose a case is, which decides over its documents.
 *
 * @param closedAt null while it is open
 */
public record CaseOwner(
    String id, String processKey, String personId, String unitId, Instant closedAt) {
  Target target() {
    return Target.ofCase(personId, unitId);
  }

  boolean isOpen() {
    return closedAt == null;
  }
}
