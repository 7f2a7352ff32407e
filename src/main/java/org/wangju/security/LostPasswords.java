package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Codes for lost passwords, sent to the confirmed address. The password stays good until the code
 * is used, so that whoever merely asks shuts nobody out.
 */
@ApplicationScoped
public class LostPasswords {
  private static final Duration VALID = Duration.ofMinutes(30);

  private final AccountRepository repository;
  private final LoginRepository logins;
  private final Cipherbox cipherbox;
  private final Record record;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;

  protected LostPasswords() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public LostPasswords(
      AccountRepository repository,
      LoginRepository logins,
      Cipherbox cipherbox,
      Record record,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock) {
    this.repository = repository;
    this.logins = logins;
    this.cipherbox = cipherbox;
    this.record = record;
    this.matters = matters;
    this.clock = clock;
  }

  /**
   * Sends a code if the account is in use and has a confirmed address; tells the caller nothing of
   * either.
   */
  @Retried
  @Transactional
  public void ask(String login) {
    repository
        .byLogin(login)
        .flatMap(found -> repository.lock(found.getId()))
        .filter(account -> account.isActive() && account.mailCipher() != null)
        .ifPresent(this::send);
  }

  private void send(Account account) {
    String code = OneTimeCode.next();
    Instant expires = clock.instant().plus(VALID);
    account.expectReset(hash(account.getId(), code), expires);
    String event =
        record.append(Event.of("security.reset-asked", Stream.ofAccount(account.getId())));
    AccountMatter.Kind kind = AccountMatter.Kind.RESET_CODE;
    matters.fire(new AccountMatter(kind, account.getId(), event, code, expires));
  }

  /**
   * Tries a code; a wrong one is counted in a transaction of its own.
   *
   * @return the account's key; empty when the code is wrong, too old or was guessed at too often
   */
  @Retried
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> attempt(String login, String code) {
    Optional<Account> account =
        repository
            .byLogin(login)
            .flatMap(found -> repository.lock(found.getId()))
            .filter(found -> found.takesReset(clock.instant()));
    if (account.isPresent() && !fits(account.get(), code)) {
      account.get().countWrongReset();
      return Optional.empty();
    }
    return account.map(Account::getId);
  }

  /**
   * Uses the code up: the account has a new password and is signed out everywhere.
   *
   * @throws Refusal when the code was used or became void since it was tried
   */
  @Retried
  @Transactional
  public void use(String accountId, String code, String passwordHash) {
    Account account = repository.lock(accountId).orElseThrow(AccessDenied::new);
    if (!account.takesReset(clock.instant()) || !fits(account, code)) {
      throw new Refusal("security", "reset.wrong");
    }
    account.choosePassword(passwordHash, clock.instant());
    logins.removeAllOf(accountId);
    new ActingAccount(accountId, account.getDisplayName()).during(() -> tellOfReset(accountId));
  }

  private String tellOfReset(String accountId) {
    String event = record.append(Event.of("security.password-reset", Stream.ofAccount(accountId)));
    matters.fire(AccountMatter.of(AccountMatter.Kind.PASSWORD_CHANGED, accountId, event));
    return event;
  }

  private boolean fits(Account account, String code) {
    return hash(account.getId(), code).equals(account.resetHash());
  }

  private String hash(String accountId, String code) {
    return OneTimeCode.hash(cipherbox, "reset:" + accountId, code);
  }
}
