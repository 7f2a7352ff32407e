package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleEnded;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.testing.Stack;

/** The head of a department names its clerks, and reaches nobody else by it. */
class DepartmentClerksTest {
  @RegisterExtension static final Stack stack = Office.stack();

  private static Office office;

  private final DepartmentClerks clerks = stack.get(DepartmentClerks.class);

  @BeforeAll
  static void open() {
    office = new Office(stack);
  }

  @BeforeEach
  void theHeadCalls() {
    office.calls(Role.REGULATOR_HEAD, office.regulator);
  }

  private IssuedCode name(String name, String relievedId) {
    return name(Ids.next(), name, relievedId);
  }

  private IssuedCode name(String submission, String name, String relievedId) {
    return stack.inTransaction(
        () -> clerks.name(submission, office.regulator.getId(), name, relievedId));
  }

  private ClerkRow row(String name) {
    return clerks.list().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aNewClerkTakesOverAndTheFormerOneHasNothingInHandAnyMore() {
    name("高经办", null);
    ClerkRow former = row("高经办");
    IssuedCode issued = name(" 李𠮷 ", former.holdingId());

    assertThat(issued.displayName()).isEqualTo("李𠮷");
    assertThat(office.byLogin(issued.login()).getUnitId()).isEqualTo(office.regulator.getId());
    assertThat(clerks.list()).extracting(ClerkRow::name).contains("李𠮷").doesNotContain("高经办");
    assertThat(stack.fired(RoleEnded.class))
        .contains(
            new RoleEnded(
                null, former.accountId(), Role.REGULATOR_CLERK, office.regulator.getId()));
    assertThatThrownBy(() -> name("王", former.holdingId()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("clerks.gone");
    assertThatThrownBy(() -> name(" ", null)).hasMessageContaining("account.name.missing");
  }

  @Test
  void aFormThatIsSentTwiceNamesOneClerk() {
    String submission = Ids.next();
    name(submission, "单一次", null);
    assertThatThrownBy(() -> name(submission, "单一次", null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("submission.repeated");
    assertThat(clerks.list()).extracting(ClerkRow::name).containsOnlyOnce("单一次");
  }

  @Test
  void theHeadKeepsClerksOfTheDepartmentAloneAndNobodyElseDoesSo() {
    ClerkRow own = row(name("经办", null).displayName());
    assertThat(code(own.accountId()).login()).isEqualTo(own.login());

    office.calls(Role.OFFICER, office.department);
    String head = office.account("head-" + own.login(), Role.REGULATOR_HEAD, office.regulator);
    String officer = office.account("officer-" + own.login(), Role.OFFICER, office.department);
    Person member = office.person("党员", office.branch);
    theHeadCalls();
    assertThatThrownBy(() -> code(head)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> code(officer)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> stack.inTransaction(() -> stack.get(Codes.class).issueForPerson(member.getId())))
        .isInstanceOf(AccessDenied.class);

    for (Role role : new Role[] {Role.REGULATOR_CLERK, Role.OFFICER, Role.ADMINISTRATOR}) {
      office.calls(role, office.regulator);
      assertThatThrownBy(() -> name("某", null)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> stack.inTransaction(() -> clerks.relieve(own.holdingId())))
          .isInstanceOf(AccessDenied.class);
    }
  }

  private IssuedCode code(String accountId) {
    return stack.inTransaction(() -> stack.get(Codes.class).issue(accountId));
  }
}
