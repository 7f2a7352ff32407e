package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wangju.directory.Role;
import org.wangju.directory.RoleEnded;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Accounts and the roles given through them: made, shut, opened, ended. Roles of people on a roster
 * are the directory's; here are those of officers, regulators, auditors and administrators.
 */
@ApplicationScoped
public class Accounts {
  /** The roles that are given to accounts; branch roles come from the roster. */
  public static final Set<Role> GIVEN_HERE =
      EnumSet.of(
          Role.OFFICER,
          Role.REGULATOR_CLERK,
          Role.REGULATOR_HEAD,
          Role.AUDITOR,
          Role.ADMINISTRATOR);

  /** A list of accounts goes no further than this. */
  public static final int MOST_LISTED = AccountRepository.MOST_LISTED;

  private static final Set<Role> GIVEN_BY_ADMINISTRATOR =
      EnumSet.of(Role.OFFICER, Role.ADMINISTRATOR);
  private static final int UNITS_OFFERED = 12;
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  private final AccountRepository repository;
  private final LoginRepository logins;
  private final IdentityRepository identities;
  private final AccountKeepers keepers;
  private final Access access;
  private final Caller caller;
  private final Record record;
  private final jakarta.enterprise.event.Event<RoleEnded> ended;
  private final Clock clock;

  protected Accounts() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public Accounts(
      AccountRepository repository,
      LoginRepository logins,
      IdentityRepository identities,
      AccountKeepers keepers,
      Access access,
      Caller caller,
      Record record,
      jakarta.enterprise.event.Event<RoleEnded> ended,
      Clock clock) {
    this.repository = repository;
    this.logins = logins;
    this.identities = identities;
    this.keepers = keepers;
    this.access = access;
    this.caller = caller;
    this.record = record;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * Makes an account with a role and gives its key. It has no password and no code yet.
   *
   * @throws Refusal when the login is taken or malformed, or the role may not be given by the
   *     caller
   */
  @Retried
  @Transactional
  public String create(NewAccount wanted) {
    requireGiving(wanted.role(), wanted.unitId());
    String login = newLogin(wanted.login());
    Account account = add(login, null, wanted.unitId(), wanted.displayName());
    give(account, wanted.role(), wanted.unitId(), wanted.since(), wanted.lastDay());
    return account.getId();
  }

  /**
   * Makes sure that a department has an account of that login in that role, and gives its key: for
   * the importer of departments, who decides access for the whole file. An account that is there
   * stays as it is.
   *
   * @param role {@link Role#REGULATOR_CLERK} or {@link Role#REGULATOR_HEAD}
   * @throws Refusal when the login is malformed or belongs to another unit
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String createForDepartment(String login, String displayName, String unitId, Role role) {
    String normalized = wellFormed(login);
    Account account =
        repository.byLogin(normalized).orElseGet(() -> add(normalized, null, unitId, displayName));
    if (!unitId.equals(account.getUnitId())) {
      throw new Refusal("security", "account.loginTaken", normalized);
    }
    if (!repository.holds(account.getId(), role, unitId, today())) {
      give(account, role, unitId, today(), null);
    }
    return account.getId();
  }

  /**
   * Whether an account of that login exists and was made for another unit: for previews of an
   * import.
   */
  public boolean isTakenByOther(String login, String unitId) {
    return repository
        .byLogin(Logins.normalized(login))
        .filter(account -> !unitId.equals(account.getUnitId()))
        .isPresent();
  }

  /** Whether an account of that login exists. */
  public boolean exists(String login) {
    return repository.byLogin(Logins.normalized(login)).isPresent();
  }

  /** Gives a role at a unit from a day on, until the last day where there is one. */
  @Retried
  @Transactional
  public void giveRole(
      String accountId, Role role, String unitId, LocalDate since, LocalDate lastDay) {
    requireGiving(role, unitId);
    Account account = kept(accountId);
    Set<Role> held = keepers.presentRoles(account);
    boolean mixes =
        role == Role.ADMINISTRATOR
            ? !EnumSet.of(role).containsAll(held)
            : held.contains(Role.ADMINISTRATOR);
    refuseIf(mixes, "account.administratorOnly");
    refuseIf(repository.holds(accountId, role, unitId, today()), "account.roleHeld");
    give(account, role, unitId, since, lastDay);
  }

  /** Ends a role that was given here; today is the first day on which it is held no more. */
  @Retried
  @Transactional
  public void endRole(String accountId, String holdingId) {
    Account account = kept(accountId);
    RoleHolding holding =
        repository
            .holding(holdingId)
            .filter(held -> accountId.equals(held.getAccountId()))
            .orElseThrow(AccessDenied::new);
    requireGiving(holding.getRole(), holding.getUnitId());
    end(account, holding);
  }

  /** Ends a role; what its holder had in hand goes back to those who hold it still. */
  void end(Account account, RoleHolding holding) {
    holding.end(today());
    record.append(event(account, "security.role-ended", holding.getRole(), holding.getUnitId()));
    ended.fire(RoleEnded.of(holding));
  }

  /** Shuts an account at once, with all its open logins, until it is opened again. */
  @Retried
  @Transactional
  public void lock(String accountId) {
    Account account = kept(accountId);
    account.lock();
    logins.removeAllOf(accountId);
    record.append(Event.of("security.locked", Stream.ofAccount(accountId)));
  }

  /** Opens an account that was shut. */
  @Retried
  @Transactional
  public void unlock(String accountId) {
    Account account = kept(accountId);
    refuseIf(account.getStatus() != AccountStatus.LOCKED, "account.notLocked");
    account.unlock();
    record.append(Event.of("security.unlocked", Stream.ofAccount(accountId)));
  }

  /** Shuts an account for good and ends the roles given to it. */
  @Retried
  @Transactional
  public void end(String accountId) {
    Account account = kept(accountId);
    LocalDate today = today();
    for (HoldingRow row : repository.holdings(account)) {
      repository
          .holding(row.id())
          .filter(held -> accountId.equals(held.getAccountId()) && !row.endedOn(today))
          .ifPresent(
              held -> {
                held.end(today);
                ended.fire(RoleEnded.of(held));
              });
    }
    account.end();
    logins.removeAllOf(accountId);
    // The identity may open another account of the same holder from now on.
    identities.removeAllOf(accountId);
    record.append(Event.of("security.ended", Stream.ofAccount(accountId)));
  }

  /** Keeps the language in which the account wants its pages. */
  @Retried
  @Transactional
  public void speak(String accountId, Locale language) {
    repository.lock(accountId).orElseThrow(AccessDenied::new).speak(language);
  }

  /**
   * Notes in the record that a login was closed for some minutes after wrong attempts; their number
   * alone is kept.
   */
  @Retried
  @Transactional
  public void noteRefusals(String login, int attempts) {
    repository
        .byLogin(login)
        .ifPresent(
            account ->
                record.append(
                    Event.of("security.sign-in-refused", Stream.ofAccount(account.getId()))
                        .with("attempts", attempts)));
  }

  /** A page of the accounts within the caller's reach whose name or login begins with the text. */
  public List<AccountRow> search(String text, int first, int size) {
    return repository.search(text, access.pathsFor(Action.MANAGE_ACCOUNTS), first, size);
  }

  /** How many accounts {@link #search} finds, counted no further than {@link #MOST_LISTED} + 1. */
  public int count(String text) {
    return repository.count(text, access.pathsFor(Action.MANAGE_ACCOUNTS));
  }

  /**
   * A page of the people within the caller's reach whose name begins with the text, with their
   * accounts.
   */
  public List<HolderRow> people(String text, int first, int size) {
    return repository.people(text, access.pathsFor(Action.ISSUE_BRANCH_CODES), first, size);
  }

  /** How many people {@link #people} finds, counted no further than {@link #MOST_LISTED} + 1. */
  public int countPeople(String text) {
    return repository.countPeople(text, access.pathsFor(Action.ISSUE_BRANCH_CODES));
  }

  /** An account within the caller's reach. */
  public Account read(String accountId) {
    Account account = repository.find(accountId).orElseThrow(AccessDenied::new);
    keepers.requireSeeing(account);
    return account;
  }

  /** The roles of an account within the caller's reach, ended ones among them. */
  public List<HoldingRow> rolesOf(String accountId) {
    return repository.holdings(read(accountId));
  }

  /** The account that was just signed in by that login. */
  public Account opened(String login) {
    return repository.byLogin(login).filter(Account::isActive).orElseThrow(AccessDenied::new);
  }

  /** The account of the caller. */
  public Account own() {
    return repository.find(caller.accountId()).orElseThrow(AccessDenied::new);
  }

  /** The roles of the caller, ended ones among them. */
  public List<HoldingRow> ownRoles() {
    return repository.holdings(own());
  }

  /** The roles that the caller may give. */
  public Set<Role> rolesToGive() {
    return GIVEN_HERE.stream().filter(this::mayGive).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Some units within the caller's reach whose code or name begins with the text, each as its code,
   * a space and its name.
   */
  public List<String> unitsLike(String text) {
    return repository.unitsLike(
        text.strip(), access.pathsFor(Action.MANAGE_ACCOUNTS), UNITS_OFFERED);
  }

  /**
   * The unit with that code.
   *
   * @throws Refusal when there is none
   */
  public String unitOfCode(String code) {
    return repository
        .unitByCode(code.strip())
        .map(Unit::getId)
        .orElseThrow(() -> new Refusal("security", "account.noUnit", code));
  }

  private Account kept(String accountId) {
    Account account = repository.lock(accountId).orElseThrow(AccessDenied::new);
    keepers.requireKeeping(account);
    refuseIf(accountId.equals(caller.accountId()), "account.notOneself");
    refuseIf(account.getStatus() == AccountStatus.ENDED, "account.isEnded");
    return account;
  }

  private void requireGiving(Role role, String unitId) {
    access.require(Action.MANAGE_ACCOUNTS, Target.unit(unitId));
    refuseIf(!mayGive(role), "account.roleNotYours");
  }

  private boolean mayGive(Role role) {
    return caller.is(Role.ADMINISTRATOR)
        ? GIVEN_BY_ADMINISTRATOR.contains(role)
        : GIVEN_HERE.contains(role) && role != Role.ADMINISTRATOR;
  }

  private String newLogin(String login) {
    String normalized = wellFormed(login);
    refuseIf(repository.byLogin(normalized).isPresent(), "account.loginTaken", normalized);
    return normalized;
  }

  private static String wellFormed(String login) {
    String normalized = Logins.normalized(login);
    refuseIf(!LOGIN.matcher(normalized).matches(), "account.loginMalformed", normalized);
    return normalized;
  }

  private Account add(String login, String personId, String unitId, String displayName) {
    Account account = new Account(login, personId, unitId, displayName, clock.instant());
    repository.add(account);
    record.append(
        Event.of("security.account-created", Stream.ofAccount(account.getId()))
            .with("login", login)
            .with("name", displayName));
    return account;
  }

  private void give(Account account, Role role, String unitId, LocalDate since, LocalDate lastDay) {
    RoleHolding holding = RoleHolding.ofAccount(account.getId(), role, unitId, null, since);
    if (lastDay != null) {
      refuseIf(
          lastDay.isBefore(since),
          "account.endsBeforeItBegins",
          lastDay.toString(),
          since.toString());
      holding.end(lastDay.plusDays(1));
    }
    repository.add(holding);
    record.append(
        event(account, "security.role-given", role, unitId)
            .with("since", since)
            .with("lastDay", lastDay));
  }

  private Event event(Account account, String kind, Role role, String unitId) {
    return Event.of(kind, Stream.ofAccount(account.getId()))
        .about(unitId)
        .with("role", role)
        .with("unit", repository.unit(unitId).map(Unit::getName).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void refuseIf(boolean wrong, String key, Object... arguments) {
    if (wrong) {
      throw new Refusal("security", key, arguments);
    }
  }
}
