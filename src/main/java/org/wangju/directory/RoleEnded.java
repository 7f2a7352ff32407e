package org.wangju.directory;

/**
 * Fired in the transaction that ended a role, so that what its holder had in hand goes back to
 * those who hold it still.
 *
 * @param personId who held it as someone on a roster; null when an account held it
 * @param accountId the account that held it; null when a person did
 */
public record RoleEnded(String personId, String accountId, Role role, String unitId) {
  /** The end of what the holding said. */
  public static RoleEnded of(RoleHolding held) {
    return new RoleEnded(held.getPersonId(), held.getAccountId(), held.getRole(), held.getUnitId());
  }
}
