package org.wangju.security;

/**
 * What an action is done to.
 *
 * @param personId the person concerned; null when it is no person's matter
 * @param unitId the unit in whose hands it is; null when it is that of the person's membership, or
 *     no unit's matter
 * @param entryId the entry of an influencer register; null when it is none
 */
public record Target(String personId, String unitId, String entryId) {
  /**
   * Nothing in particular: only actions that belong to everyone who is signed in, or to a role
   * wherever it is held.
   */
  public static Target none() {
    return new Target(null, null, null);
  }

  /** A unit. */
  public static Target unit(String unitId) {
    return new Target(null, unitId, null);
  }

  /**
   * A person, in the hands of the branch of membership; one who belongs to no branch is in those of
   * the departments that keep a register entry about the person.
   */
  public static Target person(String personId) {
    return new Target(personId, null, null);
  }

  /** A case: the person concerned and the unit that has it. */
  public static Target ofCase(String personId, String unitId) {
    return new Target(personId, unitId, null);
  }

  /**
   * A register entry, in the hands of its keeper, of the branch of the person it is about, and of
   * its contact officers.
   */
  public static Target ofEntry(String personId, String keeperId, String entryId) {
    return new Target(personId, keeperId, entryId);
  }
}
