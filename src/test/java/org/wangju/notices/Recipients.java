package org.wangju.notices;

import java.util.Locale;
import java.util.Set;
import org.wangju.platform.Cipherbox;
import org.wangju.security.Account;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** People with accounts in use and mail addresses, as a test needs them. */
final class Recipients {
  private final Stack stack;

  Recipients(Stack stack) {
    this.stack = stack;
  }

  /** An account in use whose address is {@code <login>@example.org}. */
  String account(String login, String displayName, String personId, Locale language) {
    Account account = new Account(login, personId, null, displayName, stack.clock().instant());
    String cipher = stack.get(Cipherbox.class).encrypt(login + "@example.org");
    stack.inTransaction(
        () -> {
          stack.entityManager().persist(account);
          stack.entityManager().flush();
          stack
              .entityManager()
              .createNativeQuery(
                  "update account set status = 'ACTIVE', mail_cipher = ?1, language = ?2 where id ="
                      + " ?3")
              .setParameter(1, cipher)
              .setParameter(2, language.toLanguageTag())
              .setParameter(3, account.getId())
              .executeUpdate();
        });
    return account.getId();
  }

  /** From now on the account calls. */
  void calls(Caller caller, String accountId, RoleAt... roles) {
    caller.enter(
        new SignedIn("login", accountId, "caller", null, null, "某人", null, Set.of(roles), "token"),
        Locale.ENGLISH);
  }
}
