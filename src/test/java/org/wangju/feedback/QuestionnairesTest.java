package org.wangju.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Role;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.KeepingQuestionnaires.Draft;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/** Questionnaires are published by version, and what several clerks write of an answer is kept. */
class QuestionnairesTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");

  private KeepingQuestionnaires keeping;
  private QuestionnaireRepository questionnaires;
  private AnswerSheets sheets;
  private String department;

  @BeforeEach
  void found() {
    keeping = stack.get(KeepingQuestionnaires.class);
    questionnaires = stack.get(QuestionnaireRepository.class);
    sheets = stack.get(AnswerSheets.class);
    department = unit();
    signIn("钟明", department);
  }

  @Test
  void a_published_version_stays_as_it_was_and_a_change_makes_another() {
    String id = begin("现实表现 𠮷", question("q1", "有无奖惩"));
    String first = publish(id, question("q1", "有无奖惩"), bounded("q2"));
    String second = publish(id, question("q1", "近三年有无奖惩"));

    assertThat(questionnaires.version(first).orElseThrow().getQuestions())
        .containsExactly(question("q1", "有无奖惩"), bounded("q2"));
    assertThat(questionnaires.version(second).orElseThrow().getQuestions())
        .containsExactly(question("q1", "近三年有无奖惩"));
    assertThat(questionnaires.versions(id))
        .extracting(QuestionnaireVersion::getNumber)
        .containsExactly(2, 1);
    assertThat(questionnaires.latest(1000))
        .extracting(QuestionnaireVersion::getId)
        .contains(second)
        .doesNotContain(first);
  }

  @Test
  void a_draft_may_be_unfinished_and_what_is_published_may_not() {
    Question unfinished =
        new Question("q1", QuestionKind.SINGLE_CHOICE, "", "", true, List.of("有"), null, null);
    String id = begin("表现", unfinished);
    assertThatThrownBy(() -> publish(id, unfinished)).hasMessage("feedback:refusal.noWording");
    assertThatThrownBy(() -> publish(id)).hasMessage("feedback:refusal.noQuestions");
    assertThatThrownBy(() -> publish(id, choice("有"))).hasMessage("feedback:refusal.fewChoices");
    assertThatThrownBy(() -> publish(id, choice("有", "有")))
        .hasMessage("feedback:refusal.sameChoices");
    Question upsideDown =
        new Question(
            "q1", QuestionKind.NUMBER, "年数", "", true, List.of(), BigDecimal.TEN, BigDecimal.ONE);
    assertThatThrownBy(() -> publish(id, upsideDown)).hasMessage("feedback:refusal.bounds");
    assertThat(questionnaires.versions(id)).isEmpty();
    assertThatThrownBy(() -> begin("", unfinished)).hasMessage("feedback:refusal.noTitle");
  }

  @Test
  void two_officers_writing_are_told_of_each_other() {
    String id = begin("表现", question("q1", "甲"));
    int opened = questionnaires.find(id).orElseThrow().getVersion();
    signIn("方示范", department);
    write(id, opened, question("q1", "乙"));
    signIn("钟明", department);
    assertThatThrownBy(() -> write(id, opened, question("q1", "丙")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.text(Locale.ENGLISH)).contains("方示范").contains("09:00"));
    assertThat(questionnaires.find(id).orElseThrow().getQuestions())
        .containsExactly(question("q1", "乙"));
  }

  @Test
  void discarding_goes_back_to_what_was_published() {
    String id = begin("表现", question("q1", "甲"));
    publish(id, question("q1", "甲"));
    write(id, version(id), question("q1", "乙"));
    assertThat(questionnaires.find(id).orElseThrow().isChanged()).isTrue();
    stack.inTransaction(() -> keeping.discard(id, version(id)));
    assertThat(questionnaires.find(id).orElseThrow().getQuestions())
        .containsExactly(question("q1", "甲"));
    assertThat(questionnaires.find(id).orElseThrow().isChanged()).isFalse();

    String never = begin("从未公布", question("q1", "甲"));
    stack.inTransaction(() -> keeping.discard(never, version(never)));
    assertThat(questionnaires.find(never)).isEmpty();
  }

  @Test
  void an_officer_of_another_unit_does_not_write_it() {
    String id = begin("表现", question("q1", "甲"));
    signIn("何一审", unit());
    assertThatThrownBy(() -> publish(id, question("q1", "乙"))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void a_clerk_who_was_slower_is_shown_what_stands_and_may_write_over_it() {
    Owner owner = new Owner(Ids.next(), null);
    SheetEntry mine = entry(Opinion.OBJECTION, "甲说");
    SheetEntry theirs = entry(Opinion.NO_OBJECTION, "");
    assertThat(write(owner, "p1", 0, theirs, "李干事")).isEqualTo(new SheetOutcome.Kept(1));
    assertThat(write(owner, "p1", 0, theirs, "王干事")).isEqualTo(new SheetOutcome.Kept(1));

    SheetOutcome clash = write(owner, "p1", 0, mine, "王干事");
    assertThat(clash)
        .isInstanceOfSatisfying(
            SheetOutcome.Clash.class,
            told -> {
              assertThat(told.theirs()).isEqualTo(theirs);
              assertThat(told.by()).isEqualTo("李干事");
              assertThat(told.at()).isEqualTo(stack.clock().instant());
            });
    int stands = ((SheetOutcome.Clash) clash).version();
    assertThat(write(owner, "p1", stands, mine, "王干事")).isEqualTo(new SheetOutcome.Kept(2));
    assertThat(entries(owner, "p1").get("p1")).isEqualTo(mine);
  }

  @Test
  void one_word_for_all_others_leaves_what_somebody_said_and_takes_few_statements() {
    Owner owner = new Owner(Ids.next(), null);
    List<String> people = IntStream.range(0, 500).mapToObj(i -> "person-" + i).toList();
    write(owner, "person-7", 0, entry(Opinion.OBJECTION, "有依据"), "李干事");
    write(owner, "person-9", 0, entry(Opinion.NOT_KNOWN, ""), "李干事");
    List<String> statements =
        stack.statements(
            () ->
                stack.inTransaction(
                    () ->
                        assertThat(sheets.say(owner, people, Opinion.NO_OBJECTION, "王干事"))
                            .hasSize(498)));
    assertThat(statements).hasSizeLessThan(20);
    Map<String, SheetEntry> said = entries(owner, people.toArray(String[]::new));
    assertThat(said.get("person-7").opinion()).isEqualTo(Opinion.OBJECTION);
    assertThat(said.get("person-9").opinion()).isEqualTo(Opinion.NOT_KNOWN);
    assertThat(said.get("person-8").opinion()).isEqualTo(Opinion.NO_OBJECTION);
  }

  @Test
  void an_answer_under_way_is_held_against_the_version_it_was_begun_under() {
    String id = begin("表现", question("q1", "甲"));
    Owner before = new Owner(Ids.next(), publish(id, question("q1", "旧问题")));
    write(before, "p1", 0, entry(Opinion.FAVOURABLE, "好"), "李干事");
    Owner after = new Owner(before.id(), publish(id, question("q9", "新问题")));

    assertThat(flaws(after, "p1")).containsExactly("旧问题: 请作答。");
    Map<String, Given> given = Map.of("q1", new Given(List.of("𠮷"), ""));
    write(after, "p1", 1, new SheetEntry(Opinion.FAVOURABLE, "好", "", given), "李干事");
    assertThat(flaws(after, "p1")).isEmpty();
  }

  @Test
  void who_knows_nothing_or_has_no_objection_to_many_need_not_answer() {
    String id = begin("表现", question("q1", "甲"));
    Owner owner = new Owner(Ids.next(), publish(id, question("q1", "甲")));
    write(owner, "p1", 0, entry(Opinion.NOT_KNOWN, ""), "李干事");
    write(owner, "p2", 0, entry(Opinion.NO_OBJECTION, ""), "李干事");
    assertThat(flaws(owner, "p1")).isEmpty();
    assertThat(flaws(owner, "p2")).hasSize(1);
    assertThat(flaws(owner, "p2", "p1")).isEmpty();
  }

  private List<String> flaws(Owner owner, String... people) {
    return stack
        .inTransaction(
            () ->
                sheets.flaws(owner, List.of(people), java.util.Set.of(), Locale.SIMPLIFIED_CHINESE))
        .get(people[0]);
  }

  private Map<String, SheetEntry> entries(Owner owner, String... people) {
    return stack.inTransaction(() -> sheets.entries(owner, List.of(people)));
  }

  private SheetOutcome write(
      Owner owner, String personId, int version, SheetEntry entry, String by) {
    return stack.inTransaction(() -> sheets.write(owner, personId, version, entry, by));
  }

  private static SheetEntry entry(Opinion opinion, String text) {
    return new SheetEntry(opinion, text, "", Map.of());
  }

  private String begin(String title, Question... questions) {
    return stack.inTransaction(
        () -> keeping.begin(department, new Draft(title, "", List.of(questions))));
  }

  private void write(String id, int version, Question... questions) {
    stack.inTransaction(() -> keeping.write(id, version, new Draft("表现", "", List.of(questions))));
  }

  private String publish(String id, Question... questions) {
    return stack.inTransaction(
        () -> keeping.publish(id, version(id), new Draft("表现", "", List.of(questions))));
  }

  private int version(String id) {
    return questionnaires.find(id).orElseThrow().getVersion();
  }

  private static Question question(String key, String wording) {
    return new Question(key, QuestionKind.TEXT, wording, "", true, List.of(), null, null);
  }

  private static Question choice(String... choices) {
    return new Question(
        "q1", QuestionKind.SINGLE_CHOICE, "有无", "", true, List.of(choices), null, null);
  }

  private static Question bounded(String key) {
    return new Question(
        key,
        QuestionKind.NUMBER,
        "年数",
        "整年",
        false,
        List.of(),
        new BigDecimal("0.5"),
        BigDecimal.TEN);
  }

  private String unit() {
    UnitDetails details =
        new UnitDetails(
            0, "Q" + Ids.next(), "单位", UnitKind.ORGANIZATION_DEPARTMENT, null, false, null, null);
    return stack.inTransaction(() -> stack.get(KeepingUnits.class).found(details));
  }

  private static void signIn(String name, String unitId) {
    Set<RoleAt> roles = Set.of(new RoleAt(Role.OFFICER, unitId, "/" + unitId + "/"));
    stack
        .get(Caller.class)
        .enter(
            new SignedIn("l", "a-" + name, "login", null, null, name, null, roles, "t"),
            Locale.SIMPLIFIED_CHINESE);
  }
}
