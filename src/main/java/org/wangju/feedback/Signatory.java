package org.wangju.feedback;

/**
 * Who acts with a name of their own: four eyes compare them.
 *
 * @param personId the person behind the account; null when there is none on a roster
 */
public record Signatory(String accountId, String personId, String name) {
  /** Whether the other is the same human being, as far as accounts and rosters tell. */
  boolean isSameAs(String otherAccountId, String otherPersonId) {
    return accountId.equals(otherAccountId) || (personId != null && personId.equals(otherPersonId));
  }
}
