package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** Which occasions the desk tells, to whom, and that each is told once. */
class DueRemindersTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private static final Caller caller = new Caller();
  private static Lending lending;
  private static Unit branch;

  @BeforeAll
  static void furnish() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    lending = new Lending(stack.get(Cases.class));
    stack.only(StepPlanner.class, lending);
    stack
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("lending.bpmn", Lending.model())
        .deploy();
    branch = new Unit("B1", "第一支部", UnitKind.BRANCH, null);
    stack.inTransaction(() -> stack.entityManager().persist(branch));
  }

  @Test
  void aStepIsToldAsItComesAndTheCaseAsItGoesOn() {
    String caseId = open(null);
    assertThat(told(caseId)).containsExactly("NEW_ITEM");

    complete(caseId);
    assertThat(told(caseId))
        .as("one's own step is no news to oneself")
        .containsExactly("NEW_ITEM", "NEW_ITEM");

    complete(caseId);
    assertThat(told(caseId)).containsExactly("NEW_ITEM", "NEW_ITEM", "CASE_MOVED");

    stack.inTransaction(() -> stack.get(Cases.class).close(caseId, "withdrawn"));
    assertThat(told(caseId)).containsExactly("NEW_ITEM", "NEW_ITEM", "CASE_MOVED", "CASE_CLOSED");
  }

  @Test
  void claimingTellsNobody() {
    String caseId = open(null);
    complete(caseId);
    int before = told(caseId).size();
    String item = itemOf(caseId);
    secretaryCalls();

    stack.inTransaction(() -> stack.get(TaskDesk.class).claim(item));
    stack.inTransaction(() -> stack.get(TaskDesk.class).release(item));

    assertThat(told(caseId)).hasSize(before);
  }

  @Test
  void aLastDayIsToldThreeWorkingDaysAheadOnTheDayAndOnceAfterwards() {
    // Monday the 9th: three working days ahead is Wednesday the 4th.
    String caseId = open(LocalDate.of(2026, 3, 9));
    on(LocalDate.of(2026, 3, 3));
    assertThat(reminders(caseId)).isEmpty();
    on(LocalDate.of(2026, 3, 4));
    on(LocalDate.of(2026, 3, 5));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON");
    on(LocalDate.of(2026, 3, 9));
    on(LocalDate.of(2026, 3, 9));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON", "DUE_TODAY");
    on(LocalDate.of(2026, 3, 10));
    on(LocalDate.of(2026, 3, 20));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON", "DUE_TODAY", "OVERDUE");
  }

  @Test
  void aServerThatWasDownForDaysTellsWhereThingsStand() {
    String caseId = open(LocalDate.of(2026, 3, 9));
    on(LocalDate.of(2026, 3, 20));
    assertThat(reminders(caseId)).containsExactly("OVERDUE");
  }

  /** One that cannot be reminded stays where it is, and would keep all others back. */
  @Test
  void everyStageIsLookedForWhateverWaitsInAnother() {
    String over = itemOf(open(LocalDate.of(2026, 3, 9)));
    String today = itemOf(open(LocalDate.of(2026, 3, 10)));
    String soon = itemOf(open(LocalDate.of(2026, 3, 13)));
    stack.clock().set(LocalDate.of(2026, 3, 10).atTime(9, 0));

    assertThat(stack.inTransaction(() -> stack.get(DueReminders.class).waiting()))
        .contains(over, today, soon)
        .doesNotHaveDuplicates();
  }

  @Test
  void aNewLastDayIsToldAnew() {
    String caseId = open(LocalDate.of(2026, 3, 3));
    on(LocalDate.of(2026, 3, 2));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON");

    lending.dueOn(LocalDate.of(2026, 3, 17));
    stack.inTransaction(() -> stack.get(WorkItems.class).replan(caseId));
    on(LocalDate.of(2026, 3, 9));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON");
    on(LocalDate.of(2026, 3, 17));
    assertThat(reminders(caseId)).containsExactly("DUE_SOON", "DUE_TODAY");
  }

  private static void on(LocalDate day) {
    stack.clock().set(day.atTime(9, 0));
    DueReminders reminders = stack.get(DueReminders.class);
    List<String> waiting = stack.inTransaction(reminders::waiting);
    while (!waiting.isEmpty()) {
      waiting.forEach(item -> stack.inTransaction(() -> reminders.remind(item)));
      waiting = stack.inTransaction(reminders::waiting);
    }
  }

  private static String open(LocalDate dueOn) {
    lending.dueOn(dueOn);
    Person person = new Person("申请人");
    return stack.inTransaction(
        () -> {
          stack.entityManager().persist(person);
          CaseFile file =
              stack.get(Cases.class).open(Lending.KEY, person.getId(), branch.getId(), null);
          stack.entityManager().flush();
          stack.engine().getRuntimeService().startProcessInstanceByKey(Lending.KEY, file.getId());
          return file.getId();
        });
  }

  private static void complete(String caseId) {
    String task =
        stack
            .engine()
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(caseId)
            .singleResult()
            .getId();
    stack.inTransaction(() -> stack.engine().getTaskService().complete(task));
  }

  private static void secretaryCalls() {
    RoleAt held = new RoleAt(Role.BRANCH_SECRETARY, branch.getId(), branch.getPath());
    caller.enter(
        new SignedIn("l", "secretary", "s", null, null, "张书记", null, Set.of(held), "t"),
        Locale.ENGLISH);
  }

  private static String itemOf(String caseId) {
    return stack.inTransaction(
        () -> stack.get(WorkItemRepository.class).openOf(caseId).get(0).getId());
  }

  private static List<String> reminders(String caseId) {
    return told(caseId).stream().filter(kind -> !kind.equals("NEW_ITEM")).toList();
  }

  private static List<String> told(String caseId) {
    List<?> kinds =
        stack
            .entityManager()
            .createNativeQuery(
                "select o.kind from notice_occasion o join case_file c on c.case_number = o.case_number where c.id = ?1 order by o.id")
            .setParameter(1, caseId)
            .getResultList();
    return kinds.stream().map(Object::toString).toList();
  }
}
