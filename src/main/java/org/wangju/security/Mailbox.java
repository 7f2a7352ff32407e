package org.wangju.security;

import java.util.Locale;

/**
 * Where and how an account is written to.
 *
 * @param language in which to write; the default where the account chose none
 * @param address the confirmed address; null when there is none
 * @param pendingAddress an address that waits for its code, or to which the activation code goes;
 *     null when there is none
 */
public record Mailbox(
    String accountId,
    String login,
    String displayName,
    AccountStatus status,
    Locale language,
    String address,
    String pendingAddress) {
  @Override
  public String toString() {
    return "mailbox of " + accountId;
  }
}
