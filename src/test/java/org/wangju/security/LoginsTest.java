package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.testing.Stack;

class LoginsTest {
  @RegisterExtension static final Stack stack = Office.stack();

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office(stack);
  }

  @Test
  void everySigningInGivesANewCookieAndEndsTheOldOne() {
    Account account = office.active("anna", "long enough");
    String first = open(account, null);
    String loginId = read(first).loginId();
    String second = open(account, loginId);

    assertThat(second).isNotEqualTo(first).hasSize(43);
    assertThat(logins().read(first)).isEmpty();
    assertThat(read(second).login()).isEqualTo("anna");
  }

  @Test
  void theDatabaseKnowsNoCookie() {
    String cookie = open(office.active("bela", "long enough"), null);
    List<?> hashes =
        stack
            .entityManager()
            .createNativeQuery("select cookie_hash from login_session")
            .getResultList();
    assertThat(hashes)
        .isNotEmpty()
        .allMatch(hash -> !hash.equals(cookie) && hash.toString().matches("[0-9a-f]{64}"));
  }

  @Test
  void aLoginEndsWhenUnusedTooLong() {
    String cookie = open(office.active("cora", "long enough"), null);
    stack.clock().advance(Duration.ofHours(8).minusSeconds(1));
    assertThat(logins().read(cookie)).isPresent();
    stack.clock().advance(Duration.ofSeconds(1));
    assertThat(logins().read(cookie)).isEmpty();
  }

  @Test
  void useKeepsALoginOpenButNotForEver() {
    String cookie = open(office.active("dora", "long enough"), null);
    for (int hours = 0; hours < 23; hours += 4) {
      stack.clock().advance(Duration.ofHours(4));
      if (hours < 20) {
        stack.inTransaction(() -> logins().touch(cookie));
        assertThat(logins().read(cookie)).isPresent();
      }
    }
    assertThat(logins().read(cookie)).isEmpty();
  }

  @Test
  void aLockedAccountIsSignedOutEverywhereAtOnce() {
    office.calls(Role.ADMINISTRATOR, office.department);
    String id = office.account("emma", Role.OFFICER, office.committee);
    stack.inTransaction(
        () ->
            stack
                .entityManager()
                .find(Account.class, id)
                .choosePassword("hash", stack.clock().instant()));
    String cookie = open(office.read(id), null);

    stack.inTransaction(() -> stack.get(Accounts.class).lock(id));
    assertThat(logins().read(cookie)).isEmpty();

    stack.inTransaction(() -> stack.get(Accounts.class).unlock(id));
    assertThat(office.read(id).isActive()).isTrue();
    assertThat(logins().read(cookie)).isEmpty();
  }

  @Test
  void rolesAreThoseOfTheDay() {
    Account account = office.active("fay", "long enough");
    give(account, office.committee, Office.DAY, Office.DAY.plusDays(1));
    give(account, office.branch, Office.DAY.plusDays(1), null);
    String cookie = open(account, null);

    assertThat(read(cookie).roles())
        .extracting(RoleAt::unitPath)
        .containsExactly(office.committee.getPath());
    stack.clock().advance(Duration.ofHours(7));
    stack.inTransaction(() -> logins().touch(cookie));
    stack.clock().set(Office.DAY.plusDays(1).atTime(0, 0));
    stack.inTransaction(() -> logins().touch(cookie));
    assertThat(logins().read(cookie)).isEmpty();
    String nextDay = open(account, null);
    assertThat(read(nextDay).roles())
        .extracting(RoleAt::unitPath)
        .containsExactly(office.branch.getPath());
  }

  @Test
  void readingALoginTakesTwoStatements() {
    String cookie = open(office.active("gina", "long enough"), null);
    assertThat(stack.statements(() -> read(cookie))).hasSize(2);
  }

  @Test
  void formsOfTwoLoginsCarryDifferentTokens() {
    Account account = office.active("hope", "long enough");
    SignedIn one = read(open(account, null));
    SignedIn other = read(open(account, null));
    assertThat(one.formToken()).isNotEqualTo(other.formToken()).isNotBlank();
  }

  private static void give(Account account, Unit unit, LocalDate since, LocalDate until) {
    RoleHolding holding =
        RoleHolding.ofAccount(account.getId(), Role.OFFICER, unit.getId(), null, since);
    if (until != null) {
      holding.end(until);
    }
    stack.inTransaction(() -> stack.entityManager().persist(holding));
  }

  private static String open(Account account, String replaced) {
    return stack.inTransaction(() -> logins().open(account, replaced, Office.BROWSER));
  }

  private static SignedIn read(String cookie) {
    return logins().read(cookie).orElseThrow();
  }

  private static Logins logins() {
    return stack.get(Logins.class);
  }
}
