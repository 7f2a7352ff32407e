package org.wangju.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Ids;
import org.wangju.testing.Stack;

/**
 * An organization department over a committee with two branches, a department beside them, and who
 * calls.
 */
final class Office {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Browser BROWSER = new Browser("Firefox · Windows", true);

  final Stack stack;
  final Caller caller = new Caller();
  final Unit department;
  final Unit committee;
  final Unit branch;
  final Unit otherBranch;
  final Unit regulator;

  /** An application at nine in the morning of {@link #DAY}, with a secret of 32 bytes. */
  static Stack stack() {
    return Stack.at(DAY + "T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");
  }

  Office(Stack stack) {
    this.stack = stack;
    stack.put(Caller.class, caller);
    department = new Unit(code("D"), "组织部", UnitKind.ORGANIZATION_DEPARTMENT, null);
    committee = new Unit(code("C"), "街道党工委", UnitKind.COMMITTEE, department);
    branch = new Unit(code("B1"), "第一党支部", UnitKind.BRANCH, committee);
    otherBranch = new Unit(code("B2"), "第二党支部", UnitKind.BRANCH, committee);
    regulator = new Unit(code("R"), "网信办", UnitKind.INDUSTRY_DEPARTMENT, null);
    List<Unit> all = List.of(department, committee, branch, otherBranch, regulator);
    stack.inTransaction(() -> all.forEach(stack.entityManager()::persist));
  }

  private static String code(String prefix) {
    return prefix + Ids.next().substring(24);
  }

  /** From now on someone with this role at the unit calls. */
  void calls(Role role, Unit unit) {
    RoleAt held = new RoleAt(role, unit.getId(), unit.getPath());
    caller.enter(
        new SignedIn("login", Ids.next(), "caller", null, null, "某人", null, Set.of(held), "token"),
        Locale.ENGLISH);
  }

  /** A person of the branch who holds these roles there. */
  Person person(String name, Unit unit, Role... roles) {
    Person person = new Person(name);
    person.belongTo(unit.getId());
    stack.inTransaction(
        () -> {
          stack.entityManager().persist(person);
          Stream.of(roles)
              .map(role -> RoleHolding.ofPerson(person.getId(), role, unit.getId(), null, DAY))
              .forEach(stack.entityManager()::persist);
        });
    return person;
  }

  /**
   * An account of someone who is on no roster, with a role at the unit, made by an administrator or
   * an officer.
   */
  String account(String login, Role role, Unit unit) {
    return stack.inTransaction(
        () ->
            stack
                .get(Accounts.class)
                .create(new NewAccount(login, "名" + login, role, unit.getId(), DAY, null)));
  }

  /** An account with a password, ready to be signed in with. */
  Account active(String login, String password) {
    Account account =
        new Account(login, null, department.getId(), "名" + login, stack.clock().instant());
    account.choosePassword(stack.get(Passwords.class).hash(password), stack.clock().instant());
    stack.inTransaction(() -> stack.entityManager().persist(account));
    return account;
  }

  Account read(String accountId) {
    return stack.inTransaction(() -> stack.entityManager().find(Account.class, accountId));
  }

  Account byLogin(String login) {
    return stack.get(AccountRepository.class).byLogin(login).orElseThrow();
  }
}
