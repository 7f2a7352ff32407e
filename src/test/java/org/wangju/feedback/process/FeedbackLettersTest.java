package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Papers;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** The letters of feedback: printed, stamped, photographed, and what a stamped page is good for. */
class FeedbackLettersTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

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

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void the_letter_says_who_asks_whom_about_whom_until_when() throws IOException {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    assertThat(textOf(as(officer, () -> letters().sent(run.id(), CHINESE))))
        .contains("关于了解有关情况的函", "某区网信办：", "某区委组织部", streamer.name())
        .contains("请就下列人员在行业内的表现提供意见。", "党员教育管理工作条例")
        .contains("2026年7月20日", "2026年7月8日", "（盖章）")
        .containsPattern("函〔2026〕\\d+ 号");
    assertThat(as(clerk, () -> letters().sent(run.id(), CHINESE)).title()).contains("函");
    assertThatThrownBy(() -> as(streamer, () -> letters().sent(run.id(), CHINESE)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_answer_refers_to_the_letter_in_plain_english_and_leaves_room_for_dates()
      throws IOException {
    FeedbackRun run = answered();
    assertThat(textOf(as(head, () -> letters().answer(run.id(), Locale.ENGLISH))))
        .contains("Answer on 了解有关情况", "Date: ____")
        .containsPattern("received your Letter on 了解有关情况 \\(No. \\d+ of 2026\\) and answer");
  }

  @Test
  void a_draft_has_no_letter() {
    FeedbackRun run =
        new FeedbackRun(stack, sides).begun(officer, org.wangju.feedback.FeedbackKind.REQUEST);
    assertThatThrownBy(() -> as(officer, () -> letters().sent(run.id(), CHINESE)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_answer_is_printed_by_its_own_side_until_it_is_signed() throws IOException {
    FeedbackRun run = answered();
    assertThatThrownBy(() -> as(officer, () -> letters().answer(run.id(), CHINESE)))
        .isInstanceOf(AccessDenied.class);
    assertThat(textOf(as(head, () -> letters().answer(run.id(), CHINESE))))
        .contains("关于了解有关情况的复函", "某区委组织部：", "某区网信办", "收悉。现函复如下：", "总体情况良好")
        .contains(streamer.name(), "有异议", "直播中有不当言论", "截图 1 份", "负责人（签名）", "（盖章）");
    run.countersigned(head);
    assertThat(textOf(as(officer, () -> letters().answer(run.id(), CHINESE))))
        .contains("2026年7月8日")
        .containsPattern("复函〔2026〕\\d+ 号");
  }

  @Test
  void the_head_signs_by_the_stamped_page_which_finds_its_way_by_its_code() throws IOException {
    FeedbackRun run = answered();
    assertThatThrownBy(() -> run.countersignedOnPaper(head))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.scan"));

    byte[] stamped = photograph(as(head, () -> letters().answer(run.id(), CHINESE)));
    assertThatThrownBy(() -> as(officer, () -> page(stamped))).isInstanceOf(AccessDenied.class);
    assertThat(as(head, () -> page(stamped)).slot()).contains(letter(run));
    run.countersignedOnPaper(head);

    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.IN_HEARING);
    assertThat(run.happened()).contains("countersigned-on-paper").doesNotContain("countersigned");
    assertThat(as(officer, () -> documents(run)))
        .as("who asked reads the stamped page")
        .extracting(DocumentRow::slot)
        .containsExactly(letter(run));
  }

  @Test
  void a_page_that_was_stamped_before_the_answer_changed_signs_nothing() throws IOException {
    FeedbackRun run = answered();
    byte[] stamped =
        photograph(as(head, () -> stack.get(Papers.class).filled(letter(run), CHINESE)));
    as(head, () -> page(stamped));
    run.answerReturned(head, "请补充时间").on("2026-07-09");
    run.answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "7 月 1 日的直播"));
    assertThatThrownBy(() -> run.countersignedOnPaper(head))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.scan"));
  }

  @Test
  void the_scan_of_an_answer_by_post_is_the_officers_until_it_is_registered() throws IOException {
    FeedbackRun run = new FeedbackRun(stack, sides).begunAndSent(officer, streamer);
    run.received(clerk, null);
    Slot slot = new Slot(run.id(), Elements.COUNTERSIGN_ANSWER, FeedbackPapers.PAPER_ANSWER);
    assertThatThrownBy(() -> as(clerk, () -> file(slot))).isInstanceOf(AccessDenied.class);
    as(officer, () -> file(slot));
    assertThat(as(head, () -> documents(run))).isEmpty();
    assertThatThrownBy(() -> as(officer, () -> stack.get(Papers.class).filled(slot, CHINESE)))
        .as("it is not printed here")
        .isInstanceOf(Refusal.class);
    run.answeredOnPaper(officer, FeedbackRun.allSay(Opinion.NO_OBJECTION));
    assertThat(as(sides.officer("乙"), () -> documents(run))).hasSize(1);
  }

  private FeedbackRun answered() {
    return new FeedbackRun(stack, sides)
        .begunAndSent(officer, streamer)
        .received(clerk, null)
        .answered(clerk, FeedbackRun.says(streamer, Opinion.OBJECTION, "直播中有不当言论"));
  }

  private static FeedbackLetters letters() {
    return stack.get(FeedbackLetters.class);
  }

  private static Slot letter(FeedbackRun run) {
    return new Slot(run.id(), Elements.COUNTERSIGN_ANSWER, FeedbackPapers.ANSWER_LETTER);
  }

  private static List<DocumentRow> documents(FeedbackRun run) {
    return stack.get(Documents.class).list(run.id());
  }

  private static Filing.Outcome page(byte[] photograph) throws IOException {
    return stack.get(Filing.class).page(new ByteArrayInputStream(photograph), "页.png", null);
  }

  private static Filing.Outcome file(Slot slot) throws IOException {
    byte[] text = "复函".getBytes(StandardCharsets.UTF_8);
    return stack.get(Filing.class).file(new ByteArrayInputStream(text), "复函.txt", slot, null);
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
