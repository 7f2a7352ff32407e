package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.directory.Role;

/**
 * Who keeps which account. Whoever can issue a code for an account can become its holder, so that
 * nobody keeps an account whose roles reach further than the keeper's own: a branch keeps its
 * people as long as they hold nothing beyond branch roles; the head of an industry department keeps
 * its clerks who are nothing besides; the organization department keeps officers, regulators and
 * auditors beneath it; only an administrator keeps administrators.
 */
@ApplicationScoped
public class AccountKeepers {
  private static final Set<Role> BRANCH_ROLES =
      EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER);

  private final AccountRepository repository;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected AccountKeepers() {
    this(null, null, null, null);
  }

  @Inject
  public AccountKeepers(AccountRepository repository, Access access, Caller caller, Clock clock) {
    this.repository = repository;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Goes on only if the caller keeps the account.
   *
   * @throws AccessDenied otherwise
   */
  void requireKeeping(Account account) {
    if (!keeps(account)) {
      throw new AccessDenied();
    }
  }

  /**
   * Goes on only if the caller keeps the account or the unit for which it was made.
   *
   * @throws AccessDenied otherwise
   */
  void requireSeeing(Account account) {
    boolean sees =
        account.getUnitId() != null
            && access.allows(Action.MANAGE_ACCOUNTS, Target.unit(account.getUnitId()));
    if (!sees) {
      requireKeeping(account);
    }
  }

  /** Whether the caller may issue codes for the account, lock and end it. */
  boolean keeps(Account account) {
    List<HoldingRow> present = present(account);
    if (present.stream().allMatch(held -> BRANCH_ROLES.contains(held.role()))
        && account.getPersonId() != null) {
      return access.allows(Action.ISSUE_BRANCH_CODES, Target.person(account.getPersonId()))
          && present.stream()
              .allMatch(
                  held -> access.allows(Action.ISSUE_BRANCH_CODES, Target.unit(held.unitId())));
    }
    if (isClerkOfCallers(account, present)) {
      return true;
    }
    return present.stream().allMatch(this::keeps)
        && access.allows(Action.MANAGE_ACCOUNTS, Target.ofCase(null, account.getUnitId()));
  }

  private boolean isClerkOfCallers(Account account, List<HoldingRow> present) {
    return account.getPersonId() == null
        && !present.isEmpty()
        && present.stream()
            .allMatch(
                held ->
                    held.role() == Role.REGULATOR_CLERK
                        && access.allows(Action.NAME_CLERKS, Target.unit(held.unitId())));
  }

  /** The roles that the account or the person behind it holds today or will hold. */
  Set<Role> presentRoles(Account account) {
    return present(account).stream()
        .map(HoldingRow::role)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private boolean keeps(HoldingRow held) {
    return switch (held.role()) {
      case ADMINISTRATOR -> caller.is(Role.ADMINISTRATOR);
      case OFFICER -> access.allows(Action.MANAGE_ACCOUNTS, Target.unit(held.unitId()));
      case REGULATOR_CLERK, REGULATOR_HEAD, AUDITOR, BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER ->
          caller.is(Role.OFFICER)
              && access.allows(Action.MANAGE_ACCOUNTS, Target.unit(held.unitId()));
    };
  }

  private List<HoldingRow> present(Account account) {
    LocalDate today = LocalDate.now(clock);
    return repository.holdings(account).stream().filter(held -> !held.endedOn(today)).toList();
  }
}
