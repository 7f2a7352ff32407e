package org.wangju.security;

import java.time.Instant;

/**
 * Something about an account that its holder is to hear of; fired as a CDI event in the transaction
 * that did it.
 *
 * @param kind what it is
 * @param accountId whom it concerns
 * @param key names this very occasion among all, so that nobody is told twice: the event's in the
 *     record
 * @param code the one-time code that goes by mail; null where there is none
 * @param expires until when the code is good; null where there is none
 */
public record AccountMatter(Kind kind, String accountId, String key, String code, Instant expires) {
  /** What holders of accounts hear of. */
  public enum Kind {
    /** The account was set up; the code goes to the address that its keeper entered. */
    ACTIVATION_CODE,
    /** The password is lost; the code goes to the confirmed address. */
    RESET_CODE,
    /** An address was entered; the code goes there, to confirm it. */
    ADDRESS_CODE,
    PASSWORD_CHANGED,
    /** Somebody signed in with a browser that had not been used with the account. */
    NEW_BROWSER
  }

  /** A matter without a code. */
  static AccountMatter of(Kind kind, String accountId, String key) {
    return new AccountMatter(kind, accountId, key, null, null);
  }

  @Override
  public String toString() {
    return kind + " of " + accountId;
  }
}
