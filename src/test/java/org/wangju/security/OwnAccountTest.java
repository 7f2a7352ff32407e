package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

/**
 * What holders do with their own accounts: addresses, lost passwords, browsers, other identities.
 */
class OwnAccountTest {
  private static final String PASSWORD = "一句容易记住的话🙂 1921";
  private static final String PROVIDER = "https://provider.example";

  @RegisterExtension static final Stack stack = Office.stack();

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office(stack);
  }

  @Test
  void anAddressCountsOnceItsCodeWasEntered() {
    Account account = account();
    String code = enter(account, "anna@example.org");
    assertThat(mailbox(account).address()).isNull();
    assertThat(mailbox(account).pendingAddress()).isEqualTo("anna@example.org");

    assertThat(confirm(account, "2222-2222-2222")).isFalse();
    assertThat(confirm(account, code.toLowerCase(Locale.ROOT))).isTrue();

    assertThat(mailbox(account).address()).isEqualTo("anna@example.org");
    assertThat(mailbox(account).pendingAddress()).isNull();
    assertThat(confirm(account, code)).as("a code works once").isFalse();
    assertThat(kinds(account)).containsExactly("security.mail-entered", "security.mail-confirmed");
  }

  @Test
  void theFormerAddressStaysUntilTheNewOneIsConfirmed() {
    Account account = account();
    confirm(account, enter(account, "old@example.org"));
    String code = enter(account, "new@example.org");
    assertThat(mailbox(account).address()).isEqualTo("old@example.org");
    stack.clock().advance(Duration.ofHours(24));
    assertThat(confirm(account, code)).as("a day later").isFalse();
    assertThat(mailbox(account).address()).isEqualTo("old@example.org");
  }

  @Test
  void anAddressCodeIsVoidAfterFiveWrongOnes() {
    Account account = account();
    String code = enter(account, "anna@example.org");
    for (int i = 0; i < AwaitedCode.MOST_WRONG; i++) {
      assertThat(confirm(account, "2222-2222-2222")).isFalse();
    }
    assertThat(confirm(account, code)).isFalse();
  }

  @Test
  void theDatabaseHoldsNoAddressInClear() {
    Account account = account();
    confirm(account, enter(account, "secret.address@example.org"));
    List<?> rows =
        stack
            .entityManager()
            .createNativeQuery(
                "select concat(mail_cipher, coalesce(pending_mail_cipher, '')) from account where"
                    + " id = ?1")
            .setParameter(1, account.getId())
            .getResultList();
    assertThat(rows).singleElement().asString().doesNotContain("secret").hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@",
        "@example.org",
        "anna@example",
        "anna@example.org\nBcc: x@example.org",
        "anna@example.org, x@example.org",
        "Anna <anna@example.org>",
        "anna@exa mple.org",
        "ann..a@example.org",
        "王@example.org"
      })
  void whatIsNoPlainAddressIsRefused(String typed) {
    Account account = account();
    assertThatThrownBy(() -> enter(account, typed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mail.malformed");
  }

  @Test
  void aLostPasswordIsReplacedWithTheCodeOnceAndEveryBrowserIsSignedOut() {
    Account account = addressed();
    String cookie = open(account);
    String code = askedCode(account);
    assertThat(stack.get(OwnPassword.class).opened(account.getLogin(), "long enough"))
        .as("asking changes nothing")
        .isPresent();

    assertThat(attempt(account.getLogin(), "2222-2222-2222")).isFalse();
    use(account, code);

    assertThat(stack.get(OwnPassword.class).opened(account.getLogin(), "long enough")).isEmpty();
    assertThat(stack.get(OwnPassword.class).opened(account.getLogin(), PASSWORD)).isPresent();
    assertThat(stack.get(Logins.class).read(cookie)).isEmpty();
    assertThatThrownBy(() -> use(account, code)).hasMessageContaining("reset.wrong");
    assertThat(kinds(account)).contains("security.reset-asked", "security.password-reset");
    assertThat(matters(account)).contains(AccountMatter.Kind.PASSWORD_CHANGED);
  }

  @Test
  void aCodeForALostPasswordIsVoidAfterHalfAnHourOrFiveWrongOnes() {
    Account account = addressed();
    String old = askedCode(account);
    stack.clock().advance(Duration.ofMinutes(30));
    assertThat(attempt(account.getLogin(), old)).isFalse();

    String code = askedCode(account);
    for (int i = 0; i < AwaitedCode.MOST_WRONG; i++) {
      assertThat(attempt(account.getLogin(), "2222-2222-2222")).isFalse();
    }
    assertThat(attempt(account.getLogin(), code)).isFalse();
  }

  @Test
  void aCodeForOnePurposeServesNoOther() {
    Account account = addressed();
    String code = askedCode(account);
    assertThat(
            stack.inTransaction(
                () ->
                    stack
                        .get(PasswordByCode.class)
                        .attempt(PasswordCode.ACTIVATION, account.getLogin(), code)))
        .isEmpty();
    assertThat(confirm(account, code)).isFalse();
    assertThat(attempt(account.getLogin(), code)).isTrue();
  }

  @Test
  void whoHasNoAccountNoAddressOrALockedAccountGetsNoCodeAndTheSameAnswer() {
    Account without = account();
    Account locked = addressed();
    stack.inTransaction(() -> stack.entityManager().find(Account.class, locked.getId()).lock());
    stack.clock().advance(Duration.ofDays(2));
    long before = stack.fired(AccountMatter.class).size();

    for (String login : List.of("nobody.at.all", without.getLogin(), locked.getLogin())) {
      stack.inTransaction(() -> stack.get(OwnPassword.class).ask(login, "203.0.113.9"));
    }

    assertThat(stack.fired(AccountMatter.class)).hasSize((int) before);
  }

  @Test
  void askingForCodesIsSlowedDownWithoutKeepingTheHolderOut() {
    Account account = addressed();
    OwnPassword passwords = stack.get(OwnPassword.class);
    for (int i = 0; i < Throttle.LOGIN.free(); i++) {
      stack.inTransaction(() -> passwords.ask(account.getLogin(), "203.0.113.10"));
    }
    assertThatThrownBy(
            () -> stack.inTransaction(() -> passwords.ask(account.getLogin(), "203.0.113.10")))
        .hasMessageContaining("signIn.wait");
    assertThat(
            stack.inTransaction(
                () -> stack.get(Throttle.class).admit(account.getLogin(), "203.0.113.11")))
        .isOne();
  }

  @Test
  void anActivationCodeByMailIsShownToNobodyAndConfirmsItsAddress() {
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    Person person = office.person("𠮷晓明", office.branch);
    stack.inTransaction(
        () -> stack.get(Codes.class).sendToPerson(person.getId(), "xm@example.org"));
    AccountMatter matter = lastMatter();
    assertThat(matter.kind()).isEqualTo(AccountMatter.Kind.ACTIVATION_CODE);
    assertThat(matter.toString()).doesNotContain(matter.code());

    String hash = stack.get(Passwords.class).hash(PASSWORD);
    stack.inTransaction(
        () ->
            stack
                .get(PasswordByCode.class)
                .use(PasswordCode.ACTIVATION, matter.accountId(), matter.code(), hash));

    assertThat(mailbox(office.read(matter.accountId())).address()).isEqualTo("xm@example.org");
  }

  @Test
  void aPrintedCodeConfirmsNoAddress() {
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    Person person = office.person("明", office.branch);
    stack.inTransaction(
        () -> stack.get(Codes.class).sendToPerson(person.getId(), "wrong@example.org"));
    IssuedCode printed =
        stack.inTransaction(() -> stack.get(Codes.class).issueForPerson(person.getId()));
    Account account = office.byLogin(printed.login());
    String hash = stack.get(Passwords.class).hash(PASSWORD);
    stack.inTransaction(
        () ->
            stack
                .get(PasswordByCode.class)
                .use(PasswordCode.ACTIVATION, account.getId(), printed.code(), hash));

    assertThat(mailbox(account).address()).isNull();
  }

  @Test
  void aBrowserNotUsedBeforeIsTold() {
    Account account = account();
    open(account);
    assertThat(matters(account)).isEmpty();
    stack.inTransaction(
        () -> stack.get(Logins.class).open(account, null, new Browser("Safari · iOS", false)));
    assertThat(matters(account)).containsExactly(AccountMatter.Kind.NEW_BROWSER);
  }

  @Test
  void openBrowsersAreListedAndEndedOneByOneOrAll() {
    Account account = account();
    String here = open(account);
    stack.clock().advance(Duration.ofMinutes(1));
    String there = open(account);
    Account other = account();
    String others = open(other);
    Logins logins = stack.get(Logins.class);
    SignedIn signedIn = logins.read(here).orElseThrow();

    List<LoginPlace> places = logins.places(account.getId());
    assertThat(places)
        .extracting(LoginPlace::browser)
        .containsExactly("Firefox · Windows", "Firefox · Windows");
    assertThat(places.get(1).id()).isEqualTo(signedIn.loginId());

    String foreign = logins.read(others).orElseThrow().loginId();
    assertThatThrownBy(() -> stack.inTransaction(() -> logins.end(signedIn, foreign)))
        .isInstanceOf(AccessDenied.class);
    stack.inTransaction(() -> logins.end(signedIn, places.get(0).id()));
    assertThat(logins.read(there)).isEmpty();
    assertThat(logins.read(here)).isPresent();

    open(account);
    stack.inTransaction(() -> logins.endAll(signedIn));
    assertThat(logins.places(account.getId())).isEmpty();
    assertThat(logins.read(others)).isPresent();
    assertThat(kinds(account)).contains("security.login-ended", "security.signed-out-everywhere");
  }

  @Test
  void anIdentityOpensTheAccountThatItsHolderLinkedAndNoOther() {
    Account anna = account();
    Account bela = account();
    String subject = Ids.next();
    assertThat(identities().opened(PROVIDER, subject)).isEmpty();

    link(anna, subject);
    assertThat(identities().opened(PROVIDER, subject).map(Account::getId)).contains(anna.getId());
    assertThat(identities().opened("https://other.example", subject)).isEmpty();
    assertThatThrownBy(() -> link(bela, subject)).hasMessageContaining("oidc.taken");

    stack.inTransaction(() -> stack.entityManager().find(Account.class, anna.getId()).lock());
    assertThat(identities().opened(PROVIDER, subject)).as("a locked account").isEmpty();
    stack.inTransaction(() -> stack.entityManager().find(Account.class, anna.getId()).unlock());

    stack.inTransaction(() -> identities().unlink(anna.getId(), PROVIDER));
    assertThat(identities().opened(PROVIDER, subject)).isEmpty();
    link(bela, subject);
    assertThat(kinds(anna))
        .containsExactly("security.identity-linked", "security.identity-unlinked");
  }

  private static Identities identities() {
    return stack.get(Identities.class);
  }

  private static void link(Account account, String subject) {
    stack.inTransaction(() -> identities().link(account.getId(), PROVIDER, subject));
  }

  private static Account account() {
    return office.active("u" + Ids.next().substring(24), "long enough");
  }

  private static Account addressed() {
    Account account = account();
    confirm(account, enter(account, "anna@example.org"));
    return account;
  }

  private static String open(Account account) {
    return stack.inTransaction(() -> stack.get(Logins.class).open(account, null, Office.BROWSER));
  }

  private static String enter(Account account, String address) {
    stack.inTransaction(() -> stack.get(MailAddresses.class).enter(account.getId(), address));
    return lastMatter().code();
  }

  private static boolean confirm(Account account, String code) {
    return stack.inTransaction(() -> stack.get(MailAddresses.class).confirm(account.getId(), code));
  }

  private static String askedCode(Account account) {
    stack.inTransaction(() -> stack.get(LostPasswords.class).ask(account.getLogin()));
    return lastMatter().code();
  }

  private static boolean attempt(String login, String code) {
    return stack.inTransaction(
        () ->
            stack
                .get(PasswordByCode.class)
                .attempt(PasswordCode.LOST_PASSWORD, login, code)
                .isPresent());
  }

  private static void use(Account account, String code) {
    String hash = stack.get(Passwords.class).hash(PASSWORD);
    stack.inTransaction(
        () ->
            stack
                .get(PasswordByCode.class)
                .use(PasswordCode.LOST_PASSWORD, account.getId(), code, hash));
  }

  private static Mailbox mailbox(Account account) {
    return stack.get(MailAddresses.class).of(account.getId()).orElseThrow();
  }

  private static AccountMatter lastMatter() {
    List<AccountMatter> all = stack.fired(AccountMatter.class);
    return all.get(all.size() - 1);
  }

  private static List<AccountMatter.Kind> matters(Account account) {
    return stack.fired(AccountMatter.class).stream()
        .filter(matter -> matter.accountId().equals(account.getId()))
        .map(AccountMatter::kind)
        .toList();
  }

  private static List<String> kinds(Account account) {
    return stack.get(History.class).of(Stream.ofAccount(account.getId()), 0, 50).stream()
        .map(Entry::getKind)
        .filter(kind -> !kind.equals("security.signed-in"))
        .toList();
  }
}
