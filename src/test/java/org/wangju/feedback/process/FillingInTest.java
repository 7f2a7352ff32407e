package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.rules.RuleSeeder;
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
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/feedback.bpmn");
    sides = new TwoSides(stack, caller);
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
            org.assertj.core.api.Assertions.tuple(streamer.personId(), Opinion.OBJECTION),
            org.assertj.core.api.Assertions.tuple(otherStreamer.personId(), Opinion.NOT_KNOWN));
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

  private FeedbackRun received() {
    return new FeedbackRun(stack, sides)
        .begunAndSent(officer, streamer, otherStreamer)
        .received(clerk, null);
  }

  private SheetOutcome write(
      Someone by, WorkItem item, Someone about, int version, Opinion opinion, String text) {
    SheetEntry entry = new SheetEntry(opinion, text, "", Map.of());
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
