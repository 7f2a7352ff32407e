package org.wangju.directory.register;

import java.util.HashMap;
import java.util.Map;
import org.wangju.directory.Role;

/** Accounts, as far as an import of departments sees them. */
final class Users implements DepartmentUsers {
  private final Map<String, String> holders = new HashMap<>();

  @Override
  public boolean isTaken(String login, String unitId) {
    return holders.containsKey(login) && !holders.get(login).startsWith(String.valueOf(unitId));
  }

  @Override
  public boolean holds(String login, String unitId, Role role) {
    return (unitId + role).equals(holders.get(login));
  }

  @Override
  public void ensure(String login, String displayName, String unitId, Role role) {
    holders.put(login, unitId + role);
  }
}
