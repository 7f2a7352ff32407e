package org.wangju.directory.register;

import org.wangju.directory.Role;

/**
 * The accounts of departments, which a file of departments names. Accounts belong to a later
 * module, which answers here; the import knows their login names only.
 */
public interface DepartmentUsers {
  /**
   * Whether an account of that login belongs elsewhere and cannot be used.
   *
   * @param unitId the department, null when it is new
   */
  boolean isTaken(String login, String unitId);

  /** Whether the account is there and holds the role at the department. */
  boolean holds(String login, String unitId, Role role);

  /** Makes sure that the account is there and holds the role at the department. */
  void ensure(String login, String displayName, String unitId, Role role);
}
