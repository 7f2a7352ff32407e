package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/**
 * Lists of people, with -Dwangju.test.people=30000 at the size of a district; how long each takes
 * is logged, not asserted.
 */
class PeopleListTest {
  private static final Logger LOG = Logger.getLogger(PeopleListTest.class.getName());
  private static final int PEOPLE = Integer.getInteger("wangju.test.people", 3000);
  private static final int BRANCHES = PEOPLE / 30;
  private static final String SURNAMES = "苏温简岑季骆池裴楚桑翟明商颜祝喻舒柏卓聂蒲尚凌路易乔阮庄车鲍";
  private static final String GIVEN = "知清怀景思予书见望明远长云听向致若星南北以嘉成启新晓子维静允承立秋春海晨雪广半青";

  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private static final List<Unit> branches = new ArrayList<>();
  private static Unit department;
  private static Unit committee;

  @BeforeAll
  static void fill() {
    PersonRepository people = stack.get(PersonRepository.class);
    stack.inTransaction(PeopleListTest::foundUnits);
    stack.inTransaction(
        () -> {
          for (int i = 0; i < PEOPLE; i++) {
            people.add(person(i));
            if (i % 500 == 0) {
              people.flushAndForget();
            }
          }
        });
  }

  private static void foundUnits() {
    UnitRepository units = stack.get(UnitRepository.class);
    department = new Unit("D", "组织部", UnitKind.ORGANIZATION_DEPARTMENT, null);
    units.add(department);
    for (int c = 0; c < Math.max(2, BRANCHES / 20); c++) {
      Unit each = new Unit("C" + c, "第" + c + "党工委", UnitKind.COMMITTEE, department);
      units.add(each);
      committee = each;
      for (int b = 0; b < 20; b++) {
        Unit branch = new Unit("B" + c + "-" + b, "党支部" + b, UnitKind.BRANCH, each);
        units.add(branch);
        branches.add(branch);
      }
    }
  }

  /** Every hundredth has a rare character, one has a part twice. */
  private static Person person(int i) {
    String given = character(GIVEN, i / SURNAMES.length()) + character(GIVEN, i / 7);
    String name = i == 0 ? "哈里哈里" : character(SURNAMES, i) + (i % 100 == 0 ? "𠮷" : given);
    Person person = new Person(name);
    person.belongTo(branches.get(i % branches.size()).getId());
    person.stand(i % 10 == 0 ? Standing.APPLICANT : Standing.FULL_MEMBER, Town.DAY);
    return person;
  }

  private static String character(String from, int place) {
    return String.valueOf(from.charAt(place % from.length()));
  }

  @Test
  void aPageIsTwoStatementsHoweverManyPeopleThereAre() {
    PeopleFilter filter = PeopleFilter.within(department);
    List<PersonRow> rows = timed("first page of all", filter);
    assertThat(rows).hasSize(20).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    assertThat(stack.statements(() -> stack.get(PersonRepository.class).list(filter, 0, 20)))
        .hasSize(2);
    assertThat(stack.get(PersonRepository.class).count(filter))
        .isEqualTo(PersonRepository.MOST_LISTED + 1);
  }

  @Test
  void aCommitteeSeesItsOwn() {
    List<PersonRow> rows = timed("first page of a committee", PeopleFilter.within(committee));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(
                        branches.stream().filter(b -> b.getId().equals(row.branchId())).findFirst())
                    .hasValueSatisfying(branch -> assertThat(branch.isWithin(committee)).isTrue()));
  }

  @Test
  void aBranchSeesItsOwn() {
    Unit branch = branches.get(3);
    List<PersonRow> rows = timed("first page of a branch", PeopleFilter.within(branch));
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.branchId()).isEqualTo(branch.getId()));
  }

  @Test
  void aPartOfANameIsFoundWhereverItStands() {
    List<PersonRow> rows =
        timed("search for 见", new PeopleFilter("见", null, department, List.of()));
    assertThat(rows).hasSize(20).allSatisfy(row -> assertThat(row.name()).contains("见"));
    assertThat(timed("search for a surname", new PeopleFilter("骆", null, department, List.of())))
        .hasSize(20);
    assertThat(timed("search for nobody", new PeopleFilter("髯", null, department, List.of())))
        .isEmpty();
  }

  @Test
  void aRareCharacterIsFound() {
    List<PersonRow> rows =
        timed("search for 𠮷", new PeopleFilter("𠮷", null, department, List.of()));
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.name()).contains("𠮷"));
    assertThat(timed("search for 𠮸", new PeopleFilter("𠮸", null, department, List.of())))
        .isEmpty();
  }

  @Test
  void whoHasThePartTwiceIsListedOnce() {
    PeopleFilter filter = new PeopleFilter("哈里", null, department, List.of());
    assertThat(stack.get(PersonRepository.class).list(filter, 0, 20)).hasSize(1);
    assertThat(stack.get(PersonRepository.class).count(filter)).isOne();
  }

  @Test
  void standingNarrows() {
    List<PersonRow> rows =
        timed(
            "applicants named 见", new PeopleFilter("见", Standing.APPLICANT, department, List.of()));
    assertThat(rows).allSatisfy(row -> assertThat(row.standing()).isEqualTo(Standing.APPLICANT));
    timed(
        "applicants of a committee",
        new PeopleFilter(null, Standing.APPLICANT, committee, List.of()));
  }

  @Test
  void nobodyIsInAGroupThatKeepsNobody() {
    assertThat(
            timed("people of a group", new PeopleFilter(null, null, department, List.of("none"))))
        .isEmpty();
  }

  private static List<PersonRow> timed(String what, PeopleFilter filter) {
    PersonRepository people = stack.get(PersonRepository.class);
    people.list(filter, 0, 20);
    long[] took = new long[2];
    took[0] = took(() -> people.list(filter, 0, 20));
    took[1] = took(() -> people.count(filter));
    LOG.info(() -> what + ": " + took[0] + " ms, count " + took[1] + " ms among " + PEOPLE);
    return people.list(filter, 0, 20);
  }

  private static long took(Callable<?> work) {
    long start = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }
}
