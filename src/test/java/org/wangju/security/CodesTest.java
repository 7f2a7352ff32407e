package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

class CodesTest {
  private static final String PASSWORD = "一句容易记住的话🙂 1921";

  @RegisterExtension static final Stack stack = Office.stack();

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office(stack);
  }

  @Test
  void theBranchHandsACodeToItsPeopleWhoChooseTheirPasswordWithIt() {
    Person person = office.person("𠮷晓明", office.branch);
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    IssuedCode issued = issue(person);

    assertThat(issued.login())
        .matches(office.branch.getCode().toLowerCase(Locale.ROOT) + "-\\d{3}");
    assertThat(issued.displayName()).isEqualTo("𠮷晓明");
    assertThat(stack.get(OwnPassword.class).opened(issued.login(), PASSWORD)).isEmpty();

    Account account =
        activate(issued, issued.code().toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD);

    assertThat(account.isActive()).isTrue();
    assertThat(account.passwordHash()).startsWith("$argon2id$").doesNotContain("1921");
    assertThat(stack.get(OwnPassword.class).opened(issued.login(), PASSWORD)).isPresent();
    assertThat(stack.get(OwnPassword.class).opened(issued.login(), PASSWORD + "x")).isEmpty();
    assertThat(stack.get(History.class).of(Stream.ofAccount(account.getId()), 0, 10))
        .extracting(Entry::getKind)
        .containsExactly("security.account-created", "security.code-issued", "security.activated");
  }

  @Test
  void aCodeWorksOnce() {
    IssuedCode issued = issuedToSomeone();
    activate(issued, issued.code(), PASSWORD);
    assertThatThrownBy(() -> activate(issued, issued.code(), PASSWORD))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("activate.wrong");
  }

  @Test
  void aPasswordThatBreaksARuleLeavesTheCodeGood() {
    IssuedCode issued = issuedToSomeone();
    assertThatThrownBy(() -> activate(issued, issued.code(), "short"))
        .hasMessageContaining("password.tooShort");
    assertThat(activate(issued, issued.code(), PASSWORD).isActive()).isTrue();
  }

  @Test
  void aNewCodePutsOutWhoeverHadTheAccount() {
    Person person = office.person("何", office.branch);
    String accountId = activated(person).getId();
    Identities identities = stack.get(Identities.class);
    stack.inTransaction(
        () -> {
          identities.link(accountId, "https://id.example", "intruder");
          Account account = stack.get(AccountRepository.class).lock(accountId).orElseThrow();
          account.expectMailCode("address of an intruder", "hash", stack.clock().instant());
          account.confirmMail();
        });

    IssuedCode second = issue(person);

    Account holder = activate(second, second.code(), PASSWORD);
    assertThat(holder.mailCipher()).isNull();
    assertThat(identities.opened("https://id.example", "intruder")).isEmpty();
  }

  @Test
  void aCodeIsVoidAfterFiveWrongOnes() {
    IssuedCode issued = issuedToSomeone();
    for (int i = 0; i < AwaitedCode.MOST_WRONG; i++) {
      assertThat(attempt(issued.login(), "2222-2222-2222")).isEmpty();
    }
    assertThat(attempt(issued.login(), issued.code())).isEmpty();
  }

  @Test
  void aCodeIsVoidAfterItsTime() {
    IssuedCode issued = issuedToSomeone();
    stack.clock().advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(attempt(issued.login(), issued.code())).isPresent();
    stack.clock().advance(Duration.ofSeconds(1));
    assertThat(attempt(issued.login(), issued.code())).isEmpty();
  }

  @Test
  void aNewCodeTakesPasswordAndOpenLoginsAway() {
    Person person = office.person("明", office.branch);
    Account account = activated(person);
    String cookie =
        stack.inTransaction(() -> stack.get(Logins.class).open(account, null, Office.BROWSER));

    IssuedCode second = issue(person);

    assertThat(second.login()).isEqualTo(account.getLogin());
    assertThat(stack.get(OwnPassword.class).opened(account.getLogin(), PASSWORD)).isEmpty();
    assertThat(stack.get(Logins.class).read(cookie)).isEmpty();
  }

  @Test
  void theBranchReachesNeitherOtherBranchesNorPeopleWhoHoldMore() {
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    Person stranger = office.person("外", office.otherBranch);
    Person officer = office.person("干", office.branch, Role.OFFICER);
    Person committeeMember = office.person("委", office.branch, Role.BRANCH_COMMITTEE_MEMBER);

    assertThatThrownBy(() -> issue(stranger)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> issue(officer)).isInstanceOf(AccessDenied.class);
    assertThat(issue(committeeMember).code()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
  }

  @Test
  void theAdministratorReachesOfficersButNoMember() {
    office.calls(Role.ADMINISTRATOR, office.department);
    Person member = office.person("员", office.branch);
    String officer = office.account("officer.c", Role.OFFICER, office.committee);

    assertThatThrownBy(() -> issue(member)).isInstanceOf(AccessDenied.class);
    assertThat(issue(officer).login()).isEqualTo("officer.c");
  }

  @Test
  void theCommitteeReachesItsBranchesButNeitherTheDepartmentNorAdministrators() {
    office.calls(Role.ADMINISTRATOR, office.department);
    String administrator = office.account("second.admin", Role.ADMINISTRATOR, office.department);
    String above = office.account("officer.d", Role.OFFICER, office.department);
    Person secretary = office.person("书", office.branch, Role.BRANCH_SECRETARY);

    office.calls(Role.OFFICER, office.committee);

    assertThatThrownBy(() -> issue(administrator)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> issue(above)).isInstanceOf(AccessDenied.class);
    assertThat(issue(secretary).displayName()).isEqualTo("书");
  }

  @Test
  void theOrganizationDepartmentReachesTheDepartmentsBesideIt() {
    office.calls(Role.OFFICER, office.department);
    String clerk = office.account("clerk.r", Role.REGULATOR_CLERK, office.regulator);
    assertThat(issue(clerk).login()).isEqualTo("clerk.r");

    office.calls(Role.OFFICER, office.committee);
    assertThatThrownBy(() -> issue(clerk)).isInstanceOf(AccessDenied.class);
  }

  private static Account activated(Person person) {
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    IssuedCode first = issue(person);
    return activate(first, first.code(), PASSWORD);
  }

  private static IssuedCode issuedToSomeone() {
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    return issue(office.person("某", office.branch));
  }

  private static IssuedCode issue(Person person) {
    return stack.inTransaction(() -> stack.get(Codes.class).issueForPerson(person.getId()));
  }

  private static IssuedCode issue(String accountId) {
    return stack.inTransaction(() -> stack.get(Codes.class).issue(accountId));
  }

  private static Optional<String> attempt(String login, String code) {
    return stack.inTransaction(
        () -> stack.get(PasswordByCode.class).attempt(PasswordCode.ACTIVATION, login, code));
  }

  // Each step in a transaction of its own, as the container gives it.
  private static Account activate(IssuedCode issued, String code, String password) {
    String accountId =
        attempt(issued.login(), code).orElseThrow(() -> new Refusal("security", "activate.wrong"));
    PasswordRules.check(password, password, issued.login());
    stack.inTransaction(
        () ->
            stack
                .get(PasswordByCode.class)
                .use(
                    PasswordCode.ACTIVATION,
                    accountId,
                    code,
                    stack.get(Passwords.class).hash(password)));
    return office.read(accountId);
  }
}
