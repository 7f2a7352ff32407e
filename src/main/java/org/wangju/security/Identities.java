package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Which account an identity at an OpenID provider opens. Holders link their own while signed in; an
 * identity opens one account, and an account has one at a provider.
 */
@ApplicationScoped
public class Identities {
  private final IdentityRepository identities;
  private final AccountRepository accounts;
  private final Record record;
  private final Clock clock;

  protected Identities() {
    this(null, null, null, null);
  }

  @Inject
  public Identities(
      IdentityRepository identities, AccountRepository accounts, Record record, Clock clock) {
    this.identities = identities;
    this.accounts = accounts;
    this.record = record;
    this.clock = clock;
  }

  /** The account in use that the identity opens. */
  public Optional<Account> opened(String issuer, String subject) {
    return identities
        .of(issuer, subject)
        .flatMap(found -> accounts.find(found.accountId()))
        .filter(Account::isActive);
  }

  /** The account's identity at a provider. */
  public Optional<AccountIdentity> of(String accountId, String issuer) {
    return identities.ofAccount(accountId, issuer);
  }

  /**
   * Links an identity to an account; the one it had at that provider is gone.
   *
   * @throws Refusal when the identity opens another account
   */
  @Retried
  @Transactional
  public void link(String accountId, String issuer, String subject) {
    if (accounts.lock(accountId).filter(Account::isActive).isEmpty()) {
      throw new AccessDenied();
    }
    Optional<AccountIdentity> present = identities.of(issuer, subject);
    if (present.filter(found -> !found.accountId().equals(accountId)).isPresent()) {
      throw new Refusal("security", "oidc.taken");
    }
    if (present.isEmpty()) {
      identities.removeOf(accountId, issuer);
      identities.add(
          new AccountIdentity(
              accountId, issuer, subject, clock.instant().truncatedTo(ChronoUnit.MICROS)));
      append("security.identity-linked", accountId, issuer);
    }
  }

  /** Takes the account's identity at a provider away. */
  @Retried
  @Transactional
  public void unlink(String accountId, String issuer) {
    if (identities.removeOf(accountId, issuer)) {
      append("security.identity-unlinked", accountId, issuer);
    }
  }

  private void append(String kind, String accountId, String issuer) {
    record.append(Event.of(kind, Stream.ofAccount(accountId)).with("issuer", issuer));
  }
}
