package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.directory.Person;
import org.wangju.directory.Unit;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * One-time codes as those who keep an account issue them, and the password of a signed-in holder.
 */
@ApplicationScoped
public class Codes {
  private final AccountRepository repository;
  private final LoginRepository logins;
  private final IdentityRepository identities;
  private final AccountKeepers keepers;
  private final Access access;
  private final Caller caller;
  private final Cipherbox cipherbox;
  private final Record record;
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
      IdentityRepository identities,
      AccountKeepers keepers,
      Access access,
      Caller caller,
      Cipherbox cipherbox,
      Record record,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock,
      @ConfigProperty(name = "wangju.login.code-valid") Duration valid) {
    this.repository = repository;
    this.logins = logins;
    this.identities = identities;
    this.keepers = keepers;
    this.access = access;
    this.caller = caller;
    this.cipherbox = cipherbox;
    this.record = record;
    this.matters = matters;
    this.clock = clock;
    this.valid = valid;
  }

  /**
   * Issues a new code for an account; by what else it could be opened is gone: its password, its
   * open logins, its identities at providers, its mail address.
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
    String hash = PasswordCode.ACTIVATION.hash(cipherbox, account.getId(), code);
    if (address == null) {
      account.expectCode(hash, expires);
    } else {
      account.expectCodeByMail(hash, expires, cipherbox.encrypt(address));
    }
    logins.removeAllOf(account.getId());
    identities.removeAllOf(account.getId());
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
        new Account(
            repository.freeLogin(branch),
            personId,
            branch.getId(),
            person.getName(),
            clock.instant());
    repository.add(account);
    record.append(
        Event.of("security.account-created", Stream.ofAccount(account.getId()))
            .about(personId)
            .with("login", account.getLogin())
            .with("name", account.getDisplayName()));
    return account;
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw new Refusal("security", key);
    }
  }
}
