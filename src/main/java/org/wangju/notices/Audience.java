package org.wangju.notices;

import org.wangju.directory.Role;

/**
 * Whom to tell: just one of an account, a person on the roster, or all who hold a role at a unit.
 */
public record Audience(String accountId, String personId, Role role, String unitId) {
  /** One account. */
  public static Audience account(String accountId) {
    return new Audience(accountId, null, null, null);
  }

  /** The account of a person, if they have one. */
  public static Audience person(String personId) {
    return new Audience(null, personId, null, null);
  }

  /** Those who hold the role at the unit on the day on which they are told. */
  public static Audience role(Role role, String unitId) {
    return new Audience(null, null, role, unitId);
  }
}
