package org.wangju.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.PersonRow;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Role;
import org.wangju.directory.Standing;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** The lists bind by edition, members confirm what is in force, and branches see who has not. */
class ListsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ConductList LIST = ConductList.DONTS;

  @RegisterExtension
  static final Stack stack =
      Stack.at(DAY + "T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");

  private static int years;

  private KeepingLists keeping;
  private Pledging pledging;
  private ListRepository lists;
  private String department;
  private String branch;
  private LocalDate first;

  // Editions outlive a test, and each comes after the one before: every test lives in a year of its
  // own.
  @BeforeEach
  void found() {
    stack.clock().advance(Duration.ofDays(366L * years++));
    first = LocalDate.now(stack.clock());
    keeping = stack.get(KeepingLists.class);
    pledging = stack.get(Pledging.class);
    lists = stack.get(ListRepository.class);
    department = unit(UnitKind.ORGANIZATION_DEPARTMENT, null);
    branch = unit(UnitKind.BRANCH, department);
    officer();
  }

  @Test
  void an_edition_binds_from_its_day_until_the_next() {
    publish(first, "不传播谣言 𠮷");
    publish(first.plusDays(10), "不传播谣言", "不刷单");
    assertThat(wordings(first.plusDays(9))).containsExactly("不传播谣言 𠮷");
    assertThat(wordings(first.plusDays(10))).containsExactly("不传播谣言", "不刷单");
  }

  @Test
  void a_breach_names_an_item_of_the_edition_that_bound_on_its_day() {
    publish(first, "不刷单");
    publish(first.plusDays(10), "不刷单，不控评");
    String item = lists.items(lists.inForce(LIST, first).orElseThrow().getId()).get(0).getId();
    assertThat(lists.itemInForce(item, first.minusDays(1))).isEmpty();
    assertThat(lists.itemInForce(item, first.plusDays(9)))
        .hasValueSatisfying(found -> assertThat(found.getWording()).isEqualTo("不刷单"));
    assertThat(lists.itemInForce(item, first.plusDays(10))).isEmpty();
    assertThat(lists.itemInForce("unknown", first)).isEmpty();
  }

  @Test
  void none_binds_backwards_or_before_the_edition_before() {
    assertThatThrownBy(() -> publish(first.minusDays(1), "甲"))
        .hasMessage("feedback:refusal.backwards");
    publish(first.plusDays(5), "甲");
    assertThatThrownBy(() -> publish(first.plusDays(5), "乙"))
        .hasMessage("feedback:refusal.notAfter");
    assertThat(lists.draft(LIST)).isEmpty();
  }

  @Test
  void two_officers_share_one_draft_and_the_slower_is_told_who_was_faster() {
    run(() -> keeping.write(LIST, 0, List.of("甲")));
    assertThatThrownBy(() -> run(() -> keeping.write(LIST, 0, List.of("乙"))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.text(Locale.ENGLISH)).contains("钟明").contains("09:00"));
    int version = lists.draft(LIST).orElseThrow().getVersion();
    run(() -> keeping.write(LIST, version, List.of("甲", "丙")));
    assertThat(lists.items(lists.draft(LIST).orElseThrow().getId())).hasSize(2);

    int last = lists.draft(LIST).orElseThrow().getVersion();
    run(() -> keeping.discard(LIST, last));
    assertThat(lists.draft(LIST)).isEmpty();
    assertThatThrownBy(() -> run(() -> keeping.discard(LIST, last)))
        .hasMessage("feedback:refusal.draftGone");
  }

  @Test
  void items_are_neither_missing_nor_endless() {
    assertThatThrownBy(() -> publish(first)).hasMessage("feedback:refusal.noItems");
    assertThatThrownBy(() -> publish(first, "甲", "𠮷".repeat(1001)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly(2, 1000));
    assertThatThrownBy(() -> publish(first, "甲 ".repeat(201).split(" ")))
        .hasMessage("feedback:refusal.tooManyItems");
    publish(first, "𠮷".repeat(1000));
    assertThat(wordings(first)).containsExactly("𠮷".repeat(1000));
  }

  @Test
  void a_member_confirms_once_what_the_page_showed() {
    publish(first, "甲");
    String member = person("林见微", Standing.FULL_MEMBER);
    List<String> shown = inForce();
    signIn(member);
    run(() -> pledging.pledge(shown));
    run(() -> pledging.pledge(shown));
    assertThat(lists.pledges(member, shown)).hasSameSizeAs(shown);
    assertThat(stack.get(History.class).latest(Stream.ofPerson(member), 20))
        .extracting(Entry::getKind)
        .filteredOn("feedback.pledged"::equals)
        .hasSameSizeAs(shown);

    officer();
    publish(first.plusDays(1), "甲", "乙");
    stack.clock().advance(Duration.ofDays(1));
    signIn(member);
    assertThatThrownBy(() -> run(() -> pledging.pledge(shown)))
        .hasMessage("feedback:refusal.otherEdition");
  }

  @Test
  void only_members_confirm_and_only_the_department_publishes() {
    publish(first, "甲");
    List<String> shown = inForce();
    signIn(person("陆远", Standing.APPLICANT));
    assertThatThrownBy(() -> run(() -> pledging.pledge(shown)))
        .hasMessage("feedback:refusal.noMember");
    assertThatThrownBy(() -> publish(first.plusDays(1), "乙")).isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_report_counts_by_branch_in_a_fixed_number_of_statements() {
    publish(first, "甲");
    List<String> shown = inForce();
    String confirmed = person("林见微", Standing.FULL_MEMBER);
    String open = person("白露", Standing.PROBATIONARY_MEMBER);
    person("陆远", Standing.APPLICANT);
    String other = unit(UnitKind.BRANCH, department);
    stack.inTransaction(() -> enter("许舟", other, Standing.FULL_MEMBER));
    signIn(confirmed);
    run(() -> pledging.pledge(shown));

    String line = stack.get(UnitRepository.class).find(department).orElseThrow().getPath();
    assertThat(lists.countBranches(line)).isEqualTo(2);
    List<String> statements =
        stack.statements(
            () ->
                assertThat(lists.branches(line, shown, 0, 20))
                    .extracting(PledgeRow::branchId, PledgeRow::members, PledgeRow::pledged)
                    .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(branch, 2L, 1L),
                        org.assertj.core.api.Assertions.tuple(other, 1L, 0L)));
    assertThat(statements).hasSize(2);
    assertThat(lists.open(branch, shown, 10)).extracting(PersonRow::id).containsExactly(open);
  }

  private List<String> wordings(LocalDate day) {
    return lists.items(lists.inForce(LIST, day).orElseThrow().getId()).stream()
        .map(ListItem::getWording)
        .toList();
  }

  private List<String> inForce() {
    return pledging.inForce().stream().map(ListEdition::getId).toList();
  }

  private void publish(LocalDate from, String... wordings) {
    run(() -> keeping.publish(LIST, 0, List.of(wordings), from));
  }

  private static void run(Runnable command) {
    stack.inTransaction(command);
  }

  private String unit(UnitKind kind, String superiorId) {
    UnitDetails details =
        new UnitDetails(0, "L" + Ids.next(), "单位", kind, superiorId, false, null, null);
    return stack.inTransaction(() -> stack.get(KeepingUnits.class).found(details));
  }

  private String person(String name, Standing standing) {
    return stack.inTransaction(() -> enter(name, branch, standing));
  }

  private String enter(String name, String branchId, Standing standing) {
    PersonDetails details =
        new PersonDetails(0, name, null, "汉族", null, null, null, RegisteredDates.NONE);
    return stack.get(KeepingPeople.class).enter(Ids.next(), details, branchId, standing, first);
  }

  private void officer() {
    enter(null, Set.of(new RoleAt(Role.OFFICER, department, "/" + department + "/")));
  }

  private static void signIn(String personId) {
    enter(personId, Set.of());
  }

  private static void enter(String personId, Set<RoleAt> roles) {
    stack
        .get(Caller.class)
        .enter(
            new SignedIn("l", "a-" + personId, "login", personId, null, "钟明", null, roles, "t"),
            Locale.SIMPLIFIED_CHINESE);
  }
}
