package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.AnsweredQuestions;
import org.wangju.feedback.AnsweredSheet;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Given;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Two clerks write one answer on its sheets, and what stands there is what is sent. */
class FillingInTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("李干事");
  private final Someone otherClerk = sides.clerk("王干事");
  private final Someone streamer = sides.streamer();
  private final Someone otherStreamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
    stack.clock().set(java.time.LocalDateTime.parse("2026-05-01T09:00"));
    sides.publishList(LocalDate.of(2026, 5, 4));
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void what_two_clerks_wrote_is_sent_together() {
    FeedbackRun run = received();
    WorkItem item = run.openItem();
    write(clerk, item, streamer, 0, Opinion.OBJECTION, "有投诉");
    assertThat(write(otherClerk, item, streamer, 0, Opinion.NO_OBJECTION, ""))
        .isInstanceOfSatisfying(
            SheetOutcome.Clash.class,
            clash -> assertThat(clash.theirs().opinion()).isEqualTo(Opinion.OBJECTION));
    assertThatThrownBy(() -> send(clerk, item)).hasMessage("feedback:refusal.notSaid");

    List<String> people = List.of(streamer.personId(), otherStreamer.personId());
    assertThat(as(otherClerk, () -> filling().say(item.getId(), people, Opinion.NOT_KNOWN)))
        .containsExactly(otherStreamer.personId());
    send(otherClerk, item);

    assertThat(rows(item))
        .extracting(SubjectRow::personId, SubjectRow::opinion)
        .containsExactlyInAnyOrder(
            tuple(streamer.personId(), Opinion.OBJECTION),
            tuple(otherStreamer.personId(), Opinion.NOT_KNOWN));
    assertThatThrownBy(() -> write(clerk, item, streamer, 1, Opinion.NO_OBJECTION, ""))
        .as("an answer that was sent is written on no more")
        .isInstanceOf(Refusal.class);
  }

  @Test
  void nobody_else_writes_on_the_sheets_nor_about_anybody_else() {
    FeedbackRun run = received();
    WorkItem item = run.openItem();
    assertThatThrownBy(() -> write(officer, item, streamer, 0, Opinion.NO_OBJECTION, ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> write(clerk, item, sides.streamer(), 0, Opinion.NO_OBJECTION, ""))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void an_answer_keeps_the_version_that_was_sent_though_another_is_published_meanwhile() {
    Question asked = question("q1", "近三年表现");
    String questionnaire = sides.beginQuestionnaire("现实表现", asked);
    String sent = sides.publishQuestionnaire(questionnaire, asked);
    FeedbackRun run = received(sent);
    WorkItem item = run.openItem();
    Map<String, Given> given = Map.of("q1", new Given(List.of("良好"), ""));
    write(clerk, item, streamer, 0, new SheetEntry(Opinion.OBJECTION, "有投诉", "", given));

    sides.publishQuestionnaire(questionnaire, question("q2", "近五年表现"));
    SheetEntry unanswered = new SheetEntry(Opinion.FAVOURABLE, "热心公益", "", Map.of());
    write(otherClerk, item, otherStreamer, 0, unanswered);
    assertThatThrownBy(() -> send(clerk, item))
        .as("who is begun later is asked the same")
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE))
                    .contains(otherStreamer.name(), "近三年表现")
                    .doesNotContain("近五年表现"));
    write(
        otherClerk, item, otherStreamer, 1, new SheetEntry(Opinion.FAVOURABLE, "热心公益", "", given));
    send(clerk, item);
    run.countersigned(sides.head());

    List<String> people = List.of(streamer.personId(), otherStreamer.personId());
    assertThat(
            as(officer, () -> stack.get(AnsweredQuestions.class).shown(run.feedback(), people))
                .values())
        .hasSize(2)
        .allSatisfy(
            sheet -> {
              assertThat(sheet.number()).isEqualTo(1);
              assertThat(sheet.lines())
                  .extracting(line -> line.question().wording(), AnsweredSheet.Line::text)
                  .containsExactly(tuple("近三年表现", "良好"));
            });
  }

  private static Question question(String key, String wording) {
    return new Question(key, QuestionKind.TEXT, wording, "", true, List.of(), null, null);
  }

  private FeedbackRun received() {
    return received(null);
  }

  private FeedbackRun received(String questionnaireVersionId) {
    return new FeedbackRun(stack, sides)
        .asking(questionnaireVersionId)
        .begunAndSent(officer, streamer, otherStreamer)
        .received(clerk, null);
  }

  private SheetOutcome write(
      Someone by, WorkItem item, Someone about, int version, Opinion opinion, String text) {
    return write(by, item, about, version, new SheetEntry(opinion, text, "", Map.of()));
  }

  private SheetOutcome write(
      Someone by, WorkItem item, Someone about, int version, SheetEntry entry) {
    return as(by, () -> filling().write(item.getId(), about.personId(), version, entry));
  }

  private void send(Someone by, WorkItem item) {
    as(
        by,
        () -> {
          filling().send(item.getId(), "情况属实", null, Locale.SIMPLIFIED_CHINESE);
          return null;
        });
  }

  private static List<SubjectRow> rows(WorkItem item) {
    return stack.inTransaction(() -> stack.get(FeedbackRepository.class).rows(item.getCaseId()));
  }

  private static FillingIn filling() {
    return stack.get(FillingIn.class);
  }

  private static <T> T as(Someone by, Callable<T> step) {
    sides.act(by);
    try {
      return stack.inTransaction(step);
    } finally {
      ActingAccount.leave();
    }
  }
}
