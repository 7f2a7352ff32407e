package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.audit.AsOf;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.CaseFilter;
import org.wangju.directory.Role;
import org.wangju.feedback.Answer;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.Sealer;
import org.wangju.record.web.PrintedCase;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.testing.Stack;

/** Feedback as auditors find it and take it home. */
class AuditedFeedbackTest {
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("经办");
  private final Someone head = sides.head();
  private final Someone streamer = sides.streamer();
  private final Someone otherStreamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn", "bpmn/feedback-round.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private FeedbackRun run() {
    return new FeedbackRun(stack, sides);
  }

  @Test
  void itIsFoundByEveryoneWhomItConcernsFromTheDayTheyAreNamed() {
    FeedbackRun request = run().begunAndSent(officer, streamer, otherStreamer);
    FeedbackRun merit = run().begun(clerk, FeedbackKind.MERIT).composed(clerk, streamer);
    assertThat(found(streamer))
        .as("not answered, not signed")
        .containsOnly(request.id(), merit.id());
    assertThat(found(otherStreamer)).containsExactly(request.id());
    assertThat(found(sides.streamer())).isEmpty();

    merit.returnedToAuthor(head, "写的不是本人").composed(clerk, otherStreamer);
    assertThat(found(streamer)).as("named by mistake").containsExactly(request.id());
    assertThat(found(otherStreamer)).containsOnly(request.id(), merit.id());
  }

  @Test
  void aRequestOfARoundIsFoundToo() {
    RoundRun round = new RoundRun(stack, sides).begun(officer);
    round.sent(officer, round.byName(sides.department(), streamer)).errandsDone();
    assertThat(found(streamer)).containsExactly(round.row(sides.department()).caseId());
  }

  private List<String> found(Someone person) {
    RoleAt role =
        new RoleAt(Role.AUDITOR, sides.organization().getId(), sides.organization().getPath());
    sides.act(new Someone(Ids.next(), null, "巡察员", Set.of(role)));
    CaseFilter named =
        new CaseFilter(
            person.name(), null, null, null, null, null, CaseFilter.When.OPENED, null, null);
    return stack.inTransaction(() -> stack.get(AuditedCases.class).list(named, 0, 20)).stream()
        .map(CaseSummary::id)
        .toList();
  }

  @Test
  void onPaperItTellsWhoSaidWhatAboutWhomAndWhatCameOfIt() throws IOException {
    FeedbackRun run = run().begunAndSent(officer, streamer, otherStreamer);
    stack.clock().advance(Duration.ofHours(1));
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "直播中有不当言论"))
        .countersigned(head);
    stack.clock().advance(Duration.ofHours(1));
    run.deliveredOnPaper(officer, streamer, LocalDate.of(2026, 7, 8))
        .replied(streamer, "当时是转述他人的话")
        .acceptedExcept(officer, Map.of(streamer.personId(), "与事实不符"));
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());

    sides.act(officer);
    String text = PrintedCase.text(stack, run.id());
    List<Entry> events = stack.inTransaction(() -> stack.get(AuditedCases.class).events(run.id()));
    PrintedCase.assertTellsAll(text, events);
    assertThat(text)
        .doesNotContain("null")
        .contains("双向反馈概况案号反馈-2026-", "所在组织某区委组织部", "事件" + events.size(), "巡察方案3号")
        .contains("纸质原件：组织部档案室，1页，查验人王查验");
    assertThat(text)
        .as("who said what about whom, what they answered, and what was decided and why")
        .containsSubsequence(
            "所述情况：" + streamer.name(),
            "·负责人",
            "证据截图1份",
            "意见有异议内容直播中有不当言论",
            "所述情况：" + otherStreamer.name(),
            "意见无异议",
            "已送达本人：" + streamer.name(),
            "凭据当面送达",
            "本人已陈述：" + streamer.name(),
            "内容当时是转述他人的话证人证言证人张三：情况属实",
            "处理结果：" + streamer.name(),
            "与事实不符",
            "结案",
            "流程经过",
            "听取本人意见");
  }

  @Test
  void asOfAMomentItStandsWithEachOfThemWhereTheyAre() {
    FeedbackRun run = run().begunAndSent(officer, streamer, otherStreamer).received(clerk, null);
    Answer both =
        new Answer(
            null,
            Opinion.NO_OBJECTION,
            Map.of(
                streamer.personId(), new Answer.Line(Opinion.OBJECTION, "甲的情况", null),
                otherStreamer.personId(), new Answer.Line(Opinion.OBJECTION, "乙的情况", null)),
            null);
    run.answered(clerk, both).countersigned(head);
    Instant opened = later();
    run.read(streamer);
    Instant oneRead = later();
    run.replied(streamer, "已说明");
    Instant oneHeard = later();
    run.read(otherStreamer).replied(otherStreamer, "已说明");
    Instant bothHeard = later();
    run.accepted(officer);
    Instant over = later();

    AsOf past = new AsOf(FeedbackModel.KEY, stack.get(AuditedCases.class).events(run.id()));
    assertThat(tasks(past, opened)).containsExactly(Elements.READ_FEEDBACK);
    assertThat(tasks(past, oneRead))
        .containsExactlyInAnyOrder(Elements.READ_FEEDBACK, Elements.REPLY_TO_FEEDBACK);
    assertThat(tasks(past, oneHeard))
        .as("one is done, the other has not read it")
        .containsExactly(Elements.READ_FEEDBACK);
    assertThat(past.position(oneHeard).done()).contains(Elements.REPLY_TO_FEEDBACK);
    assertThat(tasks(past, bothHeard)).containsExactly(Elements.DECIDE_FEEDBACK);
    assertThat(past.position(over).active()).isEmpty();
  }

  /** The moment now; what comes is a minute later. */
  private static Instant later() {
    Instant now = stack.clock().instant();
    stack.clock().advance(Duration.ofMinutes(1));
    return now;
  }

  private static List<String> tasks(AsOf past, Instant moment) {
    return past.position(moment).active().stream().filter(id -> id.startsWith("Task_")).toList();
  }
}
