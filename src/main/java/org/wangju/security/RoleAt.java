package org.wangju.security;

import org.wangju.directory.Role;

/**
 * A role held at a unit today.
 *
 * @param unitPath the unit's line from the topmost unit down, {@code /id/id/}
 */
public record RoleAt(Role role, String unitId, String unitPath) {
  /** Whether the unit with that path is the role's unit or lies beneath it. */
  boolean reaches(String path) {
    return path.startsWith(unitPath);
  }

  /** Whether no unit lies above the role's unit. */
  boolean isTopmost() {
    return unitPath.equals("/" + unitId + "/");
  }
}
