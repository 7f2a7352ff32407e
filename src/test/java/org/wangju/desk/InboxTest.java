package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.InboxFilter.Due;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.engine.OpenTask;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/**
 * An inbox of 10,000 items beside as many of somebody else's: what a page shows, and what it costs.
 */
class InboxTest {
  private static final int ITEMS = 10_000;
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private static final Caller caller = new Caller();
  private static Unit unit;

  @BeforeAll
  static void fill() {
    stack.put(Caller.class, caller);
    unit = new Unit("C1", "街道党工委", UnitKind.COMMITTEE, null);
    Unit other = new Unit("C2", "另一党工委", UnitKind.COMMITTEE, null);
    stack.inTransaction(() -> List.of(unit, other).forEach(stack.entityManager()::persist));
    for (int from = 0; from < ITEMS; from += 1000) {
      int first = from;
      stack.inTransaction(() -> fill(first, first + 1000, other));
    }
    RoleAt officer = new RoleAt(Role.OFFICER, unit.getId(), unit.getPath());
    caller.enter(
        new SignedIn("l", Ids.next(), "officer", null, null, "干部", null, Set.of(officer), "t"),
        Messages.DEFAULT);
  }

  /**
   * Every fifth item is late by up to 20 days, every hundredth has no last day, the others fall due
   * in the next 100 days.
   */
  private static void fill(int from, int to, Unit other) {
    List<Object> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Person person = new Person(i == 4321 ? "𬭎晓🙂" : "张" + i);
      CaseFile file = new CaseFile("lending", person.getId(), unit.getId(), null, Instant.EPOCH);
      file.number(String.format("借阅-2026-%06d", i));
      LocalDate due =
          i % 100 == 0
              ? null
              : i % 5 == 0 ? MONDAY.minusDays(1 + i % 20) : MONDAY.plusDays(i % 100);
      rows.addAll(List.of(person, file, item(file, unit, due), item(file, other, due)));
    }
    rows.forEach(stack.entityManager()::persist);
  }

  private static WorkItem item(CaseFile file, Unit at, LocalDate due) {
    OpenTask task = new OpenTask(Ids.next(), "lending", Lending.HAND_OUT, file.getId(), null);
    StepPlan plan =
        new StepPlan(
            file.getPersonId(),
            unit.getId(),
            Role.OFFICER,
            at.getId(),
            false,
            due,
            null,
            null,
            null);
    return new WorkItem(task, plan, Instant.EPOCH);
  }

  @Test
  void aPageIsTwoStatementsHoweverLongTheInbox() {
    List<String> statements =
        stack.statements(() -> assertThat(inbox().page(InboxFilter.ALL, 40)).hasSize(Inbox.PAGE));

    assertThat(statements).hasSize(2);
  }

  @Test
  void theCountsAreOneStatement() {
    List<String> statements =
        stack.statements(
            () -> {
              InboxTotals totals = inbox().totals();
              assertThat(totals.open()).isEqualTo(ITEMS);
              assertThat(totals.late()).isEqualTo(ITEMS / 5 - ITEMS / 100);
              // Days 0 to 6 from Monday: of each hundred items those ending in 01 to 04 and 06.
              assertThat(totals.thisWeek()).isEqualTo(ITEMS / 100 * 5);
            });

    assertThat(statements).hasSize(1);
  }

  @Test
  void anEmptyDeskCountsNothing() {
    assertThat(stack.get(WorkItemRepository.class).totals(Set.of("nobody")))
        .isEqualTo(new InboxTotals(0, 0, 0));
  }

  @Test
  void thePagesGoByLastDayWithoutGapOrRepetitionAndEndWithWhatHasNone() {
    List<InboxRow> all = new ArrayList<>();
    for (int offset = 0; offset < ITEMS; offset += 500) {
      all.addAll(
          stack
              .get(WorkItemRepository.class)
              .inbox(Holder.allOf(caller), InboxFilter.ALL, offset, 500));
    }

    assertThat(all).extracting(InboxRow::id).doesNotHaveDuplicates().hasSize(ITEMS);
    List<LocalDate> dated =
        all.subList(0, ITEMS - ITEMS / 100).stream().map(InboxRow::dueOn).toList();
    assertThat(dated).isSorted().doesNotContainNull();
    assertThat(all.subList(ITEMS - ITEMS / 100, ITEMS))
        .extracting(InboxRow::dueOn)
        .containsOnlyNulls();
  }

  @Test
  void theFiltersLeaveWhatTheySay() {
    InboxFilter late = new InboxFilter(null, null, Due.LATE);
    assertThat(inbox().count(late)).isEqualTo(ITEMS / 5 - ITEMS / 100);
    assertThat(inbox().page(late, 0)).allMatch(row -> row.isLate(MONDAY));

    InboxFilter week = new InboxFilter(null, null, Due.THIS_WEEK);
    assertThat(inbox().page(week, 0))
        .extracting(InboxRow::dueOn)
        .allMatch(day -> !day.isBefore(MONDAY) && day.isBefore(MONDAY.plusDays(7)));

    assertThat(inbox().page(new InboxFilter(null, "𬭎", Due.ALL), 0))
        .extracting(InboxRow::personName)
        .containsExactly("𬭎晓🙂");
    assertThat(inbox().page(new InboxFilter("lending", " 2026-004321 ", Due.ALL), 0))
        .extracting(InboxRow::caseNumber)
        .containsExactly("借阅-2026-004321");
    assertThat(inbox().count(new InboxFilter(null, "%", Due.ALL))).isZero();
    assertThat(inbox().count(new InboxFilter(null, "_", Due.ALL))).isZero();
    assertThat(inbox().count(new InboxFilter("other", null, Due.ALL))).isZero();
  }

  @Test
  void pageAndCountTakeNoMoreThanAMoment() {
    pageAndCount(0);
    long start = System.nanoTime();
    for (int i = 1; i <= 5; i++) {
      pageAndCount(i);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - start) / 5);

    assertThat(each).isLessThan(Duration.ofMillis(300));
  }

  private static void pageAndCount(int number) {
    inbox().page(InboxFilter.ALL, number * Inbox.PAGE);
    inbox().totals();
  }

  private static Inbox inbox() {
    return stack.get(Inbox.class);
  }

  @Test
  void aWordInTheAddressThatThereIsNoneOfAsksForAll() {
    assertThat(Due.of("LATE")).isEqualTo(Due.LATE);
    assertThat(Due.of("NEVER")).isEqualTo(Due.ALL);
    assertThat(Due.of(null)).isEqualTo(Due.ALL);
  }
}
