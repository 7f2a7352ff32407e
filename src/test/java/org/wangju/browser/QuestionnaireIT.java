package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A questionnaire from its first question to its publication, with the keyboard; and a request that
 * goes out with one, until its answer, to which a file belongs, is read by everyone concerned.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuestionnaireIT {
  private static final String TITLE = "从业情况";
  private static final String PROOF = "从业证明";
  private static final String MATTER = "了解从业情况";
  private static final String SAID = "从业三年，多次参加公益直播";
  private static final String FILE = "证明.pdf";

  private static String file;

  private final Wangju wangju;

  QuestionnaireIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void an_officer_composes_reorders_previews_and_publishes() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.open("/feedback/compose-questionnaire.xhtml").fill("title", "现实表现");
      officer.fill("0:wording", "有无违法违规", "0:choices", "有\n无").press("add");
      officer.field("1:wording").fill("近三年表现");
      officer.field("1:kind").selectOption("TEXT");
      officer.field("1:up").focus();
      officer.key("Enter");
      officer.page().waitForFunction("() => document.activeElement.id.endsWith('0:down')");
      assertThat(officer.field("0:wording").inputValue()).isEqualTo("近三年表现");
      officer.press("save").sees("保存。").look().onTelephone();

      officer.confirm("publish").sees("新版已公布").sees("第 1 版").look().onTelephone();
      officer.open("/feedback/questionnaires.xhtml").sees("现实表现").look().onTelephone();
    }
  }

  @Test
  @Order(2)
  void a_request_goes_out_with_a_questionnaire_that_wants_a_file() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer
          .open("/feedback/compose-questionnaire.xhtml")
          .fill("title", TITLE, "0:wording", PROOF);
      officer.field("0:kind").selectOption("FILE");
      officer.press("save").sees("保存。").confirm("publish").sees("新版已公布");

      officer.open("/feedback/begin-feedback.xhtml").choose("kind", 1);
      officer.choose("fromId", 1).choose("toId", "示范区网络信息办公室").submit();
      officer.fill("titleLine", MATTER, "text", "请按问卷答复。", "purpose", "发展党员考察");
      officer.fill("ground", "发展党员工作细则第十六条", "dueOn", Visitor.day(-20), "names", "林见微");
      officer.choose("questionnaireId", TITLE).press("submit").sees("发出前请核对");
      officer.submit().sees("反馈已发出");
    }
  }

  @Test
  @Order(3)
  void what_is_no_proof_is_refused_in_the_clerks_language_and_nothing_typed_is_lost(
      @TempDir Path folder) throws IOException {
    Path large = folder.resolve("全部材料.pdf");
    try (RandomAccessFile made = new RandomAccessFile(large.toFile(), "rw")) {
      made.setLength(50_000_000);
    }
    try (Visitor clerk = wangju.visitor("clerk.r90")) {
      clerk.taskAbout("收件并转办", MATTER).check("outcome", 0).submit();
      clerk.choose("word", 3).fill("said", SAID).leave("said");

      files(clerk).setInputFiles(new FilePayload(FILE, "application/pdf", png()));
      isRefused(clerk, "“证明.pdf”的扩展名与内容不符，内容是 PNG");
      files(clerk).setInputFiles(large);
      isRefused(clerk, "文件超过 20 MB 的上限");
      clerk.look().onTelephone();

      clerk.switchLanguage();
      files(clerk).setInputFiles(new FilePayload(FILE, "application/pdf", png()));
      isRefused(clerk, "does not fit its content, which is PNG");
      files(clerk).setInputFiles(large);
      isRefused(clerk, "larger than 20 MB");
      clerk.onTelephone().switchLanguage();
      assertThat(clerk.field("said")).hasValue(SAID);
      clerk.isRefused("请上传文件");

      files(clerk).setInputFiles(new FilePayload(FILE, "application/pdf", pdf()));
      clerk.page().locator(".wj-given-files a", with(FILE)).waitFor();
      assertThat(clerk.field("said")).hasValue(SAID);
      clerk.look().onTelephone().submit().sees("已送负责人会签");
    }
  }

  @Test
  @Order(4)
  void the_head_reads_the_file_and_signs_by_the_stamped_letter() throws IOException {
    try (Visitor head = wangju.visitor("head.r90")) {
      head.taskAbout("会签答复", SAID);
      read(head, file(head));
      assertThat(textOf(head, "#papers a[href*='/documents/paper']"))
          .contains("复函", SAID, PROOF, FILE, "（盖章）");
      head.look().onTelephone().check("outcome", 1).isRefused("扫描件");
      head.page()
          .locator("#papers .wj-upload input[multiple]")
          .first()
          .setInputFiles(new FilePayload("复函.png", "image/png", png()));
      head.page().locator("#papers a", with("复函.png")).waitFor();
      head.look().onTelephone().submit().sees("已处理会签");
    }
  }

  @Test
  @Order(5)
  void whoever_asked_reads_it_and_the_person_too() throws IOException {
    try (Visitor officer = wangju.visitor("officer");
        Visitor person = wangju.visitor("applicant")) {
      officer.open("/feedback/cases.xhtml").follow(MATTER).follow("打开案件").sees("第 1 版");
      read(officer, file(officer));
      assertThat(textOf(officer, "a[href*='letter=answer']")).contains(SAID, FILE);
      officer.look().onTelephone();

      String caseId = officer.page().url().replaceFirst(".*case=", "");
      person.task("阅看关于您的反馈", caseId).submit();
      read(person, file(person));
      person.look().onTelephone().fill("text", "属实").submit().sees("已收到您的陈述");
      read(person.open("/feedback/about-me.xhtml"), file(person));
      person.look().onTelephone();

      officer.task("采纳或退回", caseId).sees(SAID).check("outcome", 0).submit().sees("已处理反馈");
    }
  }

  private static Locator files(Visitor visitor) {
    return visitor.page().locator(".wj-upload-place input[type=file]");
  }

  private static void isRefused(Visitor visitor, String text) {
    visitor.page().locator(".wj-uploads li[data-state='refused']", with(text)).last().waitFor();
  }

  /** Unfolds the answers to the questionnaire; the address of the file that is one of them. */
  private static String file(Visitor visitor) {
    visitor.page().locator("details.wj-given summary").first().click();
    return visitor.page().locator(".wj-given a", with(FILE)).first().getAttribute("href");
  }

  private void read(Visitor visitor, String address) throws IOException {
    file = file == null ? address : file;
    assertThat(address).as("the file is one for all who read it").isEqualTo(file);
    assertThat(visitor.page().request().get(wangju.server().address(address)).body())
        .isEqualTo(pdf());
  }

  /** What the printed page says to which that link leads. */
  private String textOf(Visitor visitor, String link) throws IOException {
    String address = visitor.page().locator(link).first().getAttribute("href");
    byte[] printed = visitor.page().request().get(wangju.server().address(address)).body();
    try (PDDocument document = Loader.loadPDF(printed)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.setDocumentId(1L);
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
