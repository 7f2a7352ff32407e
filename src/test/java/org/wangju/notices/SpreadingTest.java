package org.wangju.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccountMatter;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Who is told, once, and how the pages show it. Mail is off here. */
class SpreadingTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");

  private static final Caller caller = new Caller();
  private static final Recipients people = new Recipients(stack);

  @BeforeAll
  static void open() {
    stack.put(Caller.class, caller);
  }

  @Test
  void whatIsToldTwiceIsThereOnce() {
    String account = account();
    String key = "item:" + Ids.next();

    tell(key, Audience.account(account));
    tell(key, Audience.account(account));
    spread();
    tell(key, Audience.account(account));
    spread();

    assertThat(noticesOf(account)).singleElement().satisfies(n -> assertThat(n.isRead()).isFalse());
    assertThat(waiting()).isZero();
  }

  @Test
  void aRoleIsToldThroughAccountsAndPeopleWhoHoldItToday() {
    Unit branch = unit();
    Person secretary = new Person("书记");
    Person former = new Person("前书记");
    stack.inTransaction(() -> List.of(secretary, former).forEach(stack.entityManager()::persist));
    String ofPerson = people.account(login(), "书记", secretary.getId(), Locale.CHINA);
    String ofFormer = people.account(login(), "前书记", former.getId(), Locale.CHINA);
    String given = account();
    LocalDate day = LocalDate.of(2026, 3, 2);
    RoleHolding ended =
        RoleHolding.ofPerson(former.getId(), Role.BRANCH_SECRETARY, branch.getId(), null, null);
    ended.end(day);
    stack.inTransaction(
        () ->
            List.of(
                    RoleHolding.ofPerson(
                        secretary.getId(), Role.BRANCH_SECRETARY, branch.getId(), null, day),
                    RoleHolding.ofAccount(given, Role.BRANCH_SECRETARY, branch.getId(), null, day),
                    ended)
                .forEach(stack.entityManager()::persist));

    tell("item:" + Ids.next(), Audience.role(Role.BRANCH_SECRETARY, branch.getId()));
    spread();

    assertThat(noticesOf(ofPerson)).hasSize(1);
    assertThat(noticesOf(given)).hasSize(1);
    assertThat(noticesOf(ofFormer)).isEmpty();
  }

  @Test
  void whoeverActsIsNotToldOfTheirOwnStepButOfTheirOwnPassword() {
    String account = account();
    new ActingAccount(account, "某人").enter();
    try {
      tell("item:" + Ids.next(), Audience.account(account));
      stack.inTransaction(
          () ->
              stack
                  .get(AccountNotices.class)
                  .tell(
                      new AccountMatter(
                          AccountMatter.Kind.PASSWORD_CHANGED, account, Ids.next(), null, null)));
    } finally {
      ActingAccount.leave();
    }
    spread();

    assertThat(noticesOf(account))
        .extracting(Notice::getKind)
        .containsExactly(NoticeKind.PASSWORD_CHANGED);
  }

  @Test
  void whatItsTransactionUndoesIsNeverTold() {
    String account = account();
    try {
      stack.inTransaction(
          () -> {
            tell("item:" + Ids.next(), Audience.account(account));
            throw new IllegalArgumentException("undone");
          });
    } catch (IllegalArgumentException undone) {
      assertThat(undone).hasMessage("undone");
    }
    spread();

    assertThat(noticesOf(account)).isEmpty();
  }

  @Test
  void tellingTakesOneStatementHoweverManyHoldTheRole() {
    Unit branch = unit();
    assertThat(
            stack.statements(
                () -> tell("item:" + Ids.next(), Audience.role(Role.OFFICER, branch.getId()))))
        .singleElement()
        .asString()
        .containsIgnoringCase("insert into notice_occasion");
    spread();
  }

  @Test
  void noticesAreReadOneByOneOrAllByTheirOwnerAlone() {
    String owner = account();
    String stranger = account();
    for (int i = 0; i < 3; i++) {
      tell("item:" + Ids.next(), Audience.account(owner));
    }
    spread();
    String first = noticesOf(owner).get(0).getId();

    people.calls(caller, stranger);
    stack.inTransaction(() -> own().read(first));
    assertThat(own().unread()).isZero();

    people.calls(caller, owner);
    assertThat(own().unread()).isEqualTo(3);
    stack.inTransaction(() -> own().read(first));
    assertThat(own().unread()).isEqualTo(2);
    assertThat(own().count(true)).isEqualTo(2);
    stack.inTransaction(() -> own().readAll());
    assertThat(own().unread()).isZero();
    assertThat(own().page(false, 0, 20)).hasSize(3);
    assertThat(own().page(true, 0, 20)).isEmpty();
  }

  @Test
  void noticesSpeakBothLanguages() {
    String account = account();
    tell("item:" + Ids.next(), Audience.account(account));
    spread();
    Notice notice = noticesOf(account).get(0);

    assertThat(notice.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("新的待办：登录");
    assertThat(notice.text(Locale.ENGLISH)).isEqualTo("New on your desk: Sign in");
  }

  @Test
  void noticesGoAfterAYear() {
    String account = account();
    tell("item:" + Ids.next(), Audience.account(account));
    spread();
    stack.clock().set(stack.clock().instant().plusSeconds(366L * 24 * 3600));

    stack.inTransaction(() -> stack.get(Keeping.class).removeNext());

    assertThat(noticesOf(account)).isEmpty();
  }

  private static void tell(String key, Audience audience) {
    stack.inTransaction(
        () ->
            stack
                .get(Notices.class)
                .tell(
                    new News(
                        NoticeKind.NEW_ITEM,
                        key,
                        audience,
                        "发展-2026-000001",
                        "security",
                        "signIn.title",
                        "/desk/inbox.xhtml",
                        null)));
  }

  private static void spread() {
    while (stack.inTransaction(() -> stack.get(Spreading.class).spreadNext()) > 0) {
      // until nothing waits
    }
  }

  private static long waiting() {
    return ((Number)
            stack
                .entityManager()
                .createNativeQuery("select count(*) from notice_occasion")
                .getSingleResult())
        .longValue();
  }

  private static List<Notice> noticesOf(String account) {
    return stack.get(NoticeRepository.class).page(account, false, 0, 20);
  }

  private static OwnNotices own() {
    return stack.get(OwnNotices.class);
  }

  private static String account() {
    return people.account(login(), "某人", null, Locale.ENGLISH);
  }

  private static String login() {
    return "u" + Ids.next().substring(24);
  }

  private static Unit unit() {
    Unit unit = new Unit("B" + Ids.next().substring(24), "支部", UnitKind.BRANCH, null);
    stack.inTransaction(() -> stack.entityManager().persist(unit));
    return unit;
  }
}
