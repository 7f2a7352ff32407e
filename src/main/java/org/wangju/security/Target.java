package org.wangju.security;

/**
 * What an action is done to.
 *
 * @param personId the person concerned; null when it is no person's matter
 * @param unitId the unit in whose hands it is; null when it is that of the person's membership, or
 *     no unit's matter
 */
public record Target(String personId, String unitId) {
  /**
   * Nothing in particular: only actions that belong to everyone who is signed in, or to a role
   * wherever it is held.
   */
  public static Target none() {
    return new Target(null, null);
  }

  /** A unit. */
  public static Target unit(String unitId) {
    return new Target(null, unitId);
  }

  /** A person, in the hands of the branch of membership. */
  public static Target person(String personId) {
    return new Target(personId, null);
  }

  /** A case: the person concerned and the unit that has it. */
  public static Target ofCase(String personId, String unitId) {
    return new Target(personId, unitId);
  }
}
