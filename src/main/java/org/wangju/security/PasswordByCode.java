package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** How a one-time code is tried, and used up for a password. */
@ApplicationScoped
public class PasswordByCode {
  private final AccountRepository repository;
  private final LoginRepository logins;
  private final Cipherbox cipherbox;
  private final Record record;
  private final History history;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;

  protected PasswordByCode() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public PasswordByCode(
      AccountRepository repository,
      LoginRepository logins,
      Cipherbox cipherbox,
      Record record,
      History history,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock) {
    this.repository = repository;
    this.logins = logins;
    this.cipherbox = cipherbox;
    this.record = record;
    this.history = history;
    this.matters = matters;
    this.clock = clock;
  }

  /**
   * Tries a code. A wrong one is counted in a transaction of its own, so that the refusal that
   * follows does not undo the count.
   *
   * @return the account's key, empty when the login is unknown or the code is wrong, too old or was
   *     guessed at too often
   */
  @Retried
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> attempt(PasswordCode purpose, String login, String code) {
    return repository
        .byLogin(login)
        .flatMap(found -> repository.lock(found.getId()))
        .filter(
            account ->
                account.tries(purpose, hash(purpose, account.getId(), code), clock.instant()))
        .map(Account::getId);
  }

  /**
   * Uses the code up: the account has its password, and is signed in nowhere.
   *
   * @throws Refusal when the code was used or became void since it was tried
   */
  @Retried
  @Transactional
  public void use(PasswordCode purpose, String accountId, String code, String passwordHash) {
    Account account = repository.lock(accountId).orElseThrow(AccessDenied::new);
    if (!account.takes(purpose, hash(purpose, accountId, code), clock.instant())) {
      throw new Refusal("security", purpose.refusal());
    }
    account.choosePassword(passwordHash, clock.instant());
    logins.removeAllOf(accountId);
    new ActingAccount(accountId, account.getDisplayName()).during(() -> tell(purpose, account));
  }

  private String tell(PasswordCode purpose, Account account) {
    return switch (purpose) {
      case ACTIVATION -> tellOfActivation(account);
      case LOST_PASSWORD -> tellOfReset(account.getId());
    };
  }

  private String tellOfActivation(Account account) {
    noteIfMadeByCommand(account);
    return record.append(Event.of("security.activated", Stream.ofAccount(account.getId())));
  }

  // The command that makes the first administrator runs without the server, and so without the
  // record.
  private void noteIfMadeByCommand(Account account) {
    Stream stream = Stream.ofAccount(account.getId());
    if (history.latest(stream, 1).isEmpty()) {
      record.append(
          Event.of("security.account-created", stream)
              .with("login", account.getLogin())
              .with("name", account.getDisplayName())
              .with("command", "create-admin"));
    }
  }

  private String tellOfReset(String accountId) {
    String event = record.append(Event.of("security.password-reset", Stream.ofAccount(accountId)));
    matters.fire(AccountMatter.of(AccountMatter.Kind.PASSWORD_CHANGED, accountId, event));
    return event;
  }

  private String hash(PasswordCode purpose, String accountId, String code) {
    return purpose.hash(cipherbox, accountId, code);
  }
}
