package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.directory.Person;
import org.wangju.directory.Unit;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * One-time codes: issued by those who keep an account, used once by its holder to choose a
 * password.
 */
@ApplicationScoped
public class Codes {
  private final AccountRepository repository;
  private final LoginRepository logins;
  private final AccountKeepers keepers;
  private final Access access;
  private final Caller caller;
  private final Cipherbox cipherbox;
  private final Record record;
  private final History history;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;
  private final Duration valid;

  protected Codes() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public Codes(
      AccountRepository repository,
      LoginRepository logins,
      AccountKeepers keepers,
      Access access,
      Caller caller,
      Cipherbox cipherbox,
      Record record,
      History history,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock,
      @ConfigProperty(name = "wangju.login.code-valid") Duration valid) {
    this.repository = repository;
    this.logins = logins;
    this.keepers = keepers;
    this.access = access;
    this.caller = caller;
    this.cipherbox = cipherbox;
    this.record = record;
    this.history = history;
    this.matters = matters;
    this.clock = clock;
    this.valid = valid;
  }

  /**
   * Issues a new code for an account; its password, if it had one, and its open logins are gone.
   */
  @Retried
  @Transactional
  public IssuedCode issue(String accountId) {
    return issue(repository.lock(accountId).orElseThrow(AccessDenied::new), null);
  }

  /**
   * As {@link #issue}; the code goes to this address by mail and is shown to nobody. Using it
   * confirms the address.
   *
   * @throws Refusal when it is no address
   */
  @Retried
  @Transactional
  public void send(String accountId, String address) {
    issue(repository.lock(accountId).orElseThrow(AccessDenied::new), MailAddress.parse(address));
  }

  /** As {@link #issueForPerson}, by mail as {@link #send} does. */
  @Retried
  @Transactional
  public void sendToPerson(String personId, String address) {
    issueForPerson(personId, MailAddress.parse(address));
  }

  /** Issues a code for a person of a branch; makes the account if there is none. */
  @Retried
  @Transactional
  public IssuedCode issueForPerson(String personId) {
    return issueForPerson(personId, null);
  }

  private IssuedCode issueForPerson(String personId, String address) {
    access.require(Action.ISSUE_BRANCH_CODES, Target.person(personId));
    return issue(repository.byPerson(personId).orElseGet(() -> createFor(personId)), address);
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
  public Optional<String> attempt(String login, String code) {
    Optional<Account> account =
        repository.byLogin(login).flatMap(found -> repository.lock(found.getId()));
    if (account.isEmpty() || !account.get().takesCode(clock.instant())) {
      return Optional.empty();
    }
    if (!fits(account.get(), code)) {
      account.get().countWrongCode();
      return Optional.empty();
    }
    return account.map(Account::getId);
  }

  /**
   * Uses the code up: the account has its password.
   *
   * @throws Refusal when the code was used or became void since it was tried
   */
  @Retried
  @Transactional
  public void use(String accountId, String code, String passwordHash) {
    Account account = repository.lock(accountId).orElseThrow(AccessDenied::new);
    if (!account.takesCode(clock.instant()) || !fits(account, code)) {
      throw new Refusal("security", "activate.wrong");
    }
    account.choosePassword(passwordHash, clock.instant());
    new ActingAccount(account.getId(), account.getDisplayName())
        .during(() -> tellOfActivation(account));
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

  /** Replaces the caller's password and ends the caller's logins in other browsers. */
  @Retried
  @Transactional
  public void replacePassword(String accountId, String passwordHash, String keptLoginId) {
    Account account =
        repository.lock(accountId).filter(Account::isActive).orElseThrow(AccessDenied::new);
    account.choosePassword(passwordHash, clock.instant());
    logins.removeOthersOf(accountId, keptLoginId);
    String event =
        record.append(Event.of("security.password-changed", Stream.ofAccount(accountId)));
    matters.fire(AccountMatter.of(AccountMatter.Kind.PASSWORD_CHANGED, accountId, event));
  }

  // With an address the code goes there, and nowhere else.
  private IssuedCode issue(Account account, String address) {
    keepers.requireKeeping(account);
    refuseIf(account.getId().equals(caller.accountId()), "account.notOneself");
    refuseIf(account.getStatus() == AccountStatus.ENDED, "account.isEnded");
    refuseIf(account.getStatus() == AccountStatus.LOCKED, "account.isLocked");
    String code = OneTimeCode.next();
    Instant expires = clock.instant().plus(valid);
    String hash = OneTimeCode.hash(cipherbox, account.getId(), code);
    if (address == null) {
      account.expectCode(hash, expires);
    } else {
      account.expectCodeByMail(hash, expires, cipherbox.encrypt(address));
    }
    logins.removeAllOf(account.getId());
    String event =
        record.append(
            Event.of(
                    address == null ? "security.code-issued" : "security.code-mailed",
                    Stream.ofAccount(account.getId()))
                .about(account.getPersonId())
                .with("login", account.getLogin())
                .with("expires", expires));
    if (address != null) {
      AccountMatter.Kind kind = AccountMatter.Kind.ACTIVATION_CODE;
      matters.fire(new AccountMatter(kind, account.getId(), event, code, expires));
    }
    return new IssuedCode(account.getLogin(), account.getDisplayName(), code, expires);
  }

  private Account createFor(String personId) {
    Person person = repository.person(personId).orElseThrow(AccessDenied::new);
    Unit branch = repository.unit(person.getBranchId()).orElseThrow(AccessDenied::new);
    Account account =
        new Account(freeLogin(branch), personId, branch.getId(), person.getName(), clock.instant());
    repository.add(account);
    record.append(
        Event.of("security.account-created", Stream.ofAccount(account.getId()))
            .about(personId)
            .with("login", account.getLogin())
            .with("name", account.getDisplayName()));
    return account;
  }

  // The branch's code and a running number: easy to tell on the telephone, and nothing personal in
  // it.
  private String freeLogin(Unit branch) {
    String prefix = branch.getCode().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    long number = repository.accountsOfUnit(branch.getId()) + 1;
    while (repository.byLogin(login(prefix, number)).isPresent()) {
      number++;
    }
    return login(prefix, number);
  }

  private static String login(String prefix, long number) {
    return String.format(Locale.ROOT, "%s-%03d", prefix, number);
  }

  private boolean fits(Account account, String code) {
    return OneTimeCode.hash(cipherbox, account.getId(), code).equals(account.codeHash());
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw new Refusal("security", key);
    }
  }
}
