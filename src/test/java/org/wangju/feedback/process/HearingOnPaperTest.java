package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.WorkItem;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Original;
import org.wangju.documents.Papers;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.Answer;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.PersonPaper.Kind;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Somebody without an account reads on paper and answers on paper. */
class HearingOnPaperTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 8);
  private static final String REPLY = "当日已说明 𠮷";

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
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void what_was_read_and_answered_on_paper_ends_the_hearing_as_if_done_here() {
    FeedbackRun run = inHearing(streamer);
    run.deliveredOnPaper(officer, streamer, TODAY).repliedOnPaper(officer, streamer, TODAY, REPLY);

    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.AWAITING_DECISION);
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.DECIDE_FEEDBACK);
    assertThat(run.of(streamer).getReplyText()).isEqualTo(REPLY);
    assertThat(run.of(streamer).getReplyRegisteredBy()).isEqualTo(officer.name());
    assertThat(run.of(streamer).isRepliedLate()).isFalse();
    assertThat(run.happened())
        .contains("delivered", "replied-on-paper")
        .doesNotContain("replied", "stayed-silent");
    assertThat(as(officer, () -> documents(run)))
        .as("both originals are accounted for")
        .extracting(DocumentRow::original)
        .containsExactly(FeedbackRun.ORIGINAL, FeedbackRun.ORIGINAL);
  }

  @Test
  void a_pause_ends_before_the_answer_is_registered() {
    FeedbackRun run = inHearing(streamer);
    run.deliveredOnPaper(officer, streamer, TODAY).paused(streamer, TODAY.plusDays(20));
    run.on("2026-07-15").repliedOnPaper(officer, streamer, LocalDate.of(2026, 7, 15), REPLY);
    assertThat(run.happened()).containsSubsequence("paused", "resumed", "replied-on-paper");
    assertThat(run.of(streamer).getPauseGround()).isNull();
    assertThat(run.of(streamer).isRepliedLate()).as("the days left had not run").isFalse();
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.AWAITING_DECISION);
    run.on("2026-08-10");
    assertThat(run.happened()).as("the pause's timer is gone").containsOnlyOnce("resumed");
  }

  @Test
  void whether_it_is_late_says_the_day_on_which_it_was_handed_in() {
    FeedbackRun inTime = inHearing(streamer).deliveredOnPaper(officer, streamer, TODAY);
    FeedbackRun late = inHearing(otherStreamer).deliveredOnPaper(officer, otherStreamer, TODAY);
    LocalDate last = inTime.of(streamer).getReplyEndsOn();
    inTime.on("2026-07-20");
    assertThat(inTime.of(streamer).getSilentOn()).isNotNull();

    inTime.repliedOnPaper(officer, streamer, last, REPLY);
    late.repliedOnPaper(officer, otherStreamer, last.plusDays(1), REPLY);
    assertThat(inTime.of(streamer).isRepliedLate()).isFalse();
    assertThat(inTime.of(streamer).getSilentOn()).as("the person had spoken").isNull();
    assertThat(late.of(otherStreamer).isRepliedLate()).isTrue();
  }

  @Test
  void what_cannot_be_is_refused_with_a_reason_and_changes_nothing() {
    FeedbackRun run = inHearing(streamer);
    refused("refusal.notDelivered", () -> run.repliedOnPaper(officer, streamer, TODAY, REPLY));
    refused(
        "refusal.deliveredOn", () -> run.deliveredOnPaper(officer, streamer, TODAY.plusDays(1)));
    run.deliveredOnPaper(officer, streamer, TODAY);
    refused("refusal.step", () -> run.deliveredOnPaper(officer, streamer, TODAY));
    refused("refusal.repliedOn", () -> run.repliedOnPaper(officer, streamer, null, REPLY));
    refused(
        "refusal.repliedOn", () -> run.repliedOnPaper(officer, streamer, TODAY.plusDays(1), REPLY));
    refused(
        "refusal.repliedOn",
        () -> run.repliedOnPaper(officer, streamer, TODAY.minusDays(1), REPLY));
    refused("refusal.reply", () -> run.repliedOnPaper(officer, streamer, TODAY, " "));
    refused(
        "refusal.original",
        () -> run.repliedOnPaper(officer, streamer, TODAY, REPLY, new Original("档案室", 0, "王查验")));
    assertThat(run.of(streamer).getRepliedAt()).isNull();
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.IN_HEARING);
    run.repliedOnPaper(officer, streamer, TODAY, REPLY);
    refused("refusal.heard", () -> run.repliedOnPaper(officer, streamer, TODAY, REPLY));
  }

  @Test
  void only_an_officer_of_the_organization_registers_and_not_about_themselves() {
    FeedbackRun run = inHearing(streamer, otherStreamer);
    Someone concerned =
        new Someone(officer.accountId(), streamer.personId(), officer.name(), officer.roles());
    List<Someone> strangers =
        List.of(
            clerk,
            head,
            streamer,
            otherStreamer,
            sides.member(),
            sides.clerkAndHead(),
            sides.clerkOfOtherDepartment());
    for (Someone stranger : strangers) {
      denied(() -> run.deliveredOnPaper(stranger, streamer, TODAY));
    }
    refused("refusal.ownCase", () -> run.deliveredOnPaper(concerned, otherStreamer, TODAY));
    run.deliveredOnPaper(officer, streamer, TODAY);
    for (Someone stranger : strangers) {
      denied(() -> run.repliedOnPaper(stranger, streamer, TODAY, REPLY));
    }
    refused("refusal.ownCase", () -> run.repliedOnPaper(concerned, streamer, TODAY, REPLY));
    denied(() -> run.repliedOnPaper(officer, sides.member(), TODAY, REPLY));
    run.repliedOnPaper(officer, streamer, TODAY, REPLY);
    assertThat(run.openItems())
        .extracting(WorkItem::getSubject)
        .containsExactly(otherStreamer.personId());
  }

  @Test
  void the_notice_tells_one_person_what_is_said_of_them_and_comes_back_by_its_code()
      throws IOException {
    FeedbackRun run = inHearing(streamer, otherStreamer);
    Slot notice = HearingPapers.place(run.id(), Kind.NOTICE, streamer.personId());
    Sheet sheet = as(officer, () -> stack.get(Papers.class).filled(notice, CHINESE));
    assertThat(textOf(sheet))
        .contains("反馈告知书", "某区委组织部", streamer.name() + "：", "某区网信办", "了解有关情况")
        .contains("有异议", "甲的情况", "2026年7月15日", "本人已阅（签名）")
        .doesNotContain(otherStreamer.name(), "乙的情况");

    byte[] signed = photograph(sheet);
    for (Someone stranger : List.of(clerk, head, streamer, otherStreamer)) {
      assertThatThrownBy(() -> page(stranger, signed))
          .as(stranger.name())
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(page(officer, signed).slot()).contains(notice);
    assertThat(as(officer, () -> documents(run))).hasSize(1);
    assertThat(as(streamer, () -> documents(run))).as("before it was delivered").isEmpty();
    run.deliveredOnPaper(officer, streamer, TODAY);
    assertThat(as(streamer, () -> documents(run))).as("their own").isNotEmpty();
    assertThat(as(otherStreamer, () -> documents(run))).as("somebody else's").isEmpty();

    Slot statement = HearingPapers.place(run.id(), Kind.STATEMENT, streamer.personId());
    Sheet answer = as(officer, () -> stack.get(Papers.class).filled(statement, CHINESE));
    assertThat(textOf(answer)).contains("陈述书", streamer.name(), "证人证言", "证人（签名）");
    assertThat(page(officer, photograph(answer)).slot()).contains(statement);
  }

  @Test
  void nothing_is_printed_for_whom_it_is_withheld() {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    run.received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "核查中", "妨碍核查"))
        .countersigned(head)
        .withholdingSettled(sides.officer("乙"), true);
    Slot notice = HearingPapers.place(run.id(), Kind.NOTICE, streamer.personId());
    denied(() -> as(officer, () -> stack.get(Papers.class).filled(notice, CHINESE)));
  }

  private FeedbackRun inHearing(Someone... people) {
    stack.clock().set(TODAY.atTime(9, 0));
    Map<String, Answer.Line> said =
        people.length == 1
            ? Map.of(people[0].personId(), objection("甲的情况"))
            : Map.of(
                people[0].personId(), objection("甲的情况"), people[1].personId(), objection("乙的情况"));
    return new FeedbackRun(stack, sides)
        .begunAndSent(officer, people)
        .received(clerk, null)
        .answered(clerk, new Answer("总体情况良好", Opinion.NO_OBJECTION, said, null))
        .countersigned(head);
  }

  private static Answer.Line objection(String text) {
    return new Answer.Line(Opinion.OBJECTION, text, null);
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static void denied(ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
  }

  private static List<DocumentRow> documents(FeedbackRun run) {
    return stack.get(Documents.class).list(run.id());
  }

  private static Filing.Outcome page(Someone by, byte[] photograph) {
    Filing filing = stack.get(Filing.class);
    return as(by, () -> filing.page(new ByteArrayInputStream(photograph), "页.png", null));
  }

  private static String textOf(Sheet sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] photograph(Sheet sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 120);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    }
  }

  private static byte[] pdf(Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Printing().pdf(sheet, out);
    return out.toByteArray();
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
