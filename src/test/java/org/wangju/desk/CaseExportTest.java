package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** Evidence is for auditors within their mandate, and taking it leaves a trace. */
class CaseExportTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private static final Caller caller = new Caller();
  private static Unit branch;
  private static Unit otherBranch;
  private static String caseId;

  @BeforeAll
  static void furnish() {
    stack.put(Caller.class, caller);
    stack.put(RepositoryService.class, stack.engine().getRepositoryService());
    branch = new Unit("B1", "第一支部", UnitKind.BRANCH, null);
    otherBranch = new Unit("B2", "第二支部", UnitKind.BRANCH, null);
    Person person = new Person("𠮷田");
    stack.inTransaction(
        () -> List.of(branch, otherBranch, person).forEach(stack.entityManager()::persist));
    caseId =
        stack.inTransaction(
            () ->
                stack
                    .get(Cases.class)
                    .open("recruitment", person.getId(), branch.getId(), null)
                    .getId());
  }

  @Test
  void anAuditorTakesItAndThatIsRecorded() {
    as(Role.AUDITOR, branch);

    stack.inTransaction(() -> stack.get(CaseExport.class).begin(caseId));

    assertThat(offered()).isTrue();
    Entry last = stack.get(History.class).latest(Stream.ofCase(caseId), 1).get(0);
    assertThat(last.getKind()).isEqualTo("desk.case-exported");
    assertThat(last.title(Messages.DEFAULT)).isEqualTo("导出了本事项的证据包");
  }

  @Test
  void othersDoNot() {
    for (Role role : Set.of(Role.BRANCH_SECRETARY, Role.OFFICER)) {
      as(role, branch);
      assertThat(offered()).as("%s", role).isFalse();
      assertThatThrownBy(() -> stack.inTransaction(() -> stack.get(CaseExport.class).begin(caseId)))
          .isInstanceOf(AccessDenied.class);
    }
    as(Role.AUDITOR, otherBranch);
    assertThatThrownBy(() -> stack.inTransaction(() -> stack.get(CaseExport.class).begin(caseId)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void thereMustBeSuchACase() {
    as(Role.AUDITOR, branch);
    assertThatThrownBy(() -> stack.inTransaction(() -> stack.get(CaseExport.class).begin("none")))
        .isInstanceOf(Refusal.class);
  }

  private static boolean offered() {
    return stack
        .get(CaseExport.class)
        .offered(stack.inTransaction(() -> stack.get(CaseReader.class).see(caseId)));
  }

  private static void as(Role role, Unit unit) {
    Set<RoleAt> roles = Set.of(new RoleAt(role, unit.getId(), unit.getPath()));
    caller.enter(
        new SignedIn("login", "account", "login", null, null, "某人", null, roles, "token"),
        Messages.DEFAULT);
  }
}
