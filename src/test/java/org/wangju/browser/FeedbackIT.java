package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One request through its people: an officer asks a department about somebody, a clerk answers, the
 * head signs, the person reads and replies, the officer decides, and each sees what becomes of it.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedbackIT {
  private static final String PERSON = "林见微";
  private static final String MATTER = "了解网络名人现实表现";
  private static final String SAID = "6 月的一次直播中转述未经核实的消息";
  private static final String CORRECTED = "经复核，所转消息属实，撤回原意见";
  private static final String VISITED = "了解未上网人员表现";
  private static final String REPLY = "当日已删除并公开说明";

  private final Wangju wangju;

  FeedbackIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void an_officer_is_shown_what_is_disclosed_before_it_goes_out() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.open("/feedback/cases.xhtml").follow("起草反馈").choose("kind", 1);
      officer.choose("fromId", 1).choose("toId", "示范区网络信息办公室").submit();
      officer.fill("titleLine", MATTER, "text", "请提供该同志在行业内的表现。", "purpose", "发展党员考察");
      officer.fill("ground", "发展党员工作细则第十六条", "dueOn", Visitor.day(-20), "names", "林见薇");
      officer.isRefused("林见薇");
      officer.fill("names", " 林 见微 ").press("submit").sees("发出前请核对").sees("1 人");
      officer.look().onTelephone().submit().sees("反馈已发出");
    }
  }

  @Test
  @Order(2)
  void a_clerk_takes_it_in_and_answers_on_one_way() {
    try (Visitor clerk = wangju.visitor("clerk.r90")) {
      clerk.taskAbout("收件并转办", MATTER).onTelephone().check("outcome", 0).submit();
      clerk.choose("word", 4).isRefused("须写明具体情况");
      clerk.fill("said", SAID, "evidence", "录屏一份", "text", "总体良好").onTelephone();
      clerk.submit().sees("已送负责人会签");
    }
  }

  @Test
  @Order(3)
  void the_sender_reads_nothing_of_it_before_the_head_has_signed() {
    try (Visitor officer = wangju.visitor("officer");
        Visitor head = wangju.visitor("head.r90")) {
      officer.open("/feedback/cases.xhtml").follow(MATTER).follow("打开案件").sees("会签前");
      assertThat(officer.page().getByText(SAID).count()).isZero();
      officer.onTelephone();
      head.taskAbout("会签答复", SAID).sees("录屏一份").check("outcome", 0).submit().sees("已处理会签");
      officer.page().reload();
      officer.sees(SAID).look();
    }
  }

  @Test
  @Order(4)
  void the_person_opens_it_and_replies() {
    try (Visitor person = wangju.visitor("applicant")) {
      person.task("阅看关于您的反馈").sees("个工作日").onTelephone().submit();
      person.sees(SAID).onTelephone().isRefused("请填写陈述");
      person.fill("text", REPLY, "witness", "同事乔启明：属实").submit().sees("已收到您的陈述");
    }
  }

  @Test
  @Order(5)
  void the_officer_decides_and_everybody_sees_what_became_of_it() {
    try (Visitor officer = wangju.visitor("officer");
        Visitor clerk = wangju.visitor("clerk.r90");
        Visitor person = wangju.visitor("applicant")) {
      officer.taskAbout("采纳或退回", REPLY).onTelephone().check("outcome", 0).submit();
      officer.sees("已处理反馈").open("/feedback/cases.xhtml").sees("已采纳").onTelephone();

      clerk.open("/feedback/cases.xhtml").follow(MATTER).sees("查看权限已随答复终止").sees("已采纳");
      assertThat(clerk.page().getByText(PERSON).count()).as("access has ended").isZero();
      clerk.onTelephone();

      person.open("/feedback/about-me.xhtml").sees(REPLY).sees("已采纳").sees("发展党员考察");
      person.onTelephone().switchLanguage().look().onTelephone();
      // The language is the account's, and others sign in with it.
      person.switchLanguage();
    }
  }

  @Test
  @Order(6)
  void a_department_sends_feedback_of_its_own_which_its_head_signs() {
    try (Visitor clerk = wangju.visitor("clerk.r90");
        Visitor head = wangju.visitor("head.r90");
        Visitor officer = wangju.visitor("officer")) {
      clerk.open("/feedback/begin-feedback.xhtml").choose("kind", 1).choose("fromId", 1);
      clerk.choose("toId", "示范区委组织部").submit();
      clerk.fill("titleLine", "公益直播先进事迹", "text", "组织公益直播十场", "purpose", "评优评先");
      clerk.fill("ground", "评优评先办法", "names", PERSON).press("submit").sees("发出前请核对");
      clerk.submit();
      assertThat(officer.open("/feedback/cases.xhtml").page().getByText("公益直播").count()).isZero();
      head.taskAbout("审签反馈", "公益直播").check("outcome", 0).submit().sees("已处理审签");
      officer.open("/feedback/cases.xhtml").sees("公益直播先进事迹").look();
    }
  }

  @Test
  @Order(7)
  void a_department_corrects_what_it_said_and_everybody_sees_which_counts() {
    try (Visitor clerk = wangju.visitor("clerk.r90");
        Visitor head = wangju.visitor("head.r90");
        Visitor officer = wangju.visitor("officer");
        Visitor person = wangju.visitor("applicant")) {
      clerk.open("/feedback/begin-feedback.xhtml").choose("kind", 5).choose("fromId", 1);
      clerk.choose("toId", "示范区委组织部").submit();
      clerk.field("replacesId").selectOption(earlier(clerk));
      clerk.choose("opinion", "无异议");
      clerk.fill("titleLine", "更正：" + MATTER, "text", CORRECTED, "purpose", "发展党员考察");
      clerk.fill("ground", "发展党员工作细则第十六条", "names", "乔启明").isRefused("乔启明");
      clerk.fill("names", PERSON).press("submit").sees("发出前请核对").look().submit();
      head.taskAbout("审签反馈", CORRECTED).check("outcome", 0).submit();

      officer.taskAbout("采纳或退回", "所更正的原反馈").sees(SAID).look().onTelephone();
      officer.check("outcome", 0).submit().sees("已处理反馈");
      for (int tries = 0; tries < 20 && !seesCorrected(person); tries++) {
        person.page().waitForTimeout(500);
      }
      assertThat(seesCorrected(person)).isTrue();
      person.look().onTelephone();
    }
  }

  /** The request, among whatever else the department has said. */
  private static String earlier(Visitor clerk) {
    Locator options = clerk.field("replacesId").locator("option");
    return options
        .filter(new Locator.FilterOptions().setHasText(MATTER))
        .first()
        .getAttribute("value");
  }

  private static boolean seesCorrected(Visitor person) {
    return person.open("/feedback/about-me.xhtml").page().getByText("已被更正").count() > 0;
  }

  /** Somebody without an account, whom the officer visits. */
  @Test
  @Order(8)
  void who_is_not_online_reads_and_answers_on_paper() throws IOException {
    try (Visitor officer = wangju.visitor("officer");
        Visitor clerk = wangju.visitor("clerk.r90");
        Visitor head = wangju.visitor("head.r90")) {
      officer.open("/feedback/begin-feedback.xhtml").choose("kind", 1);
      officer.choose("fromId", 1).choose("toId", "示范区网络信息办公室").submit();
      officer.fill("titleLine", VISITED, "text", "请提供该同志的表现。", "purpose", "发展党员考察");
      officer.fill("ground", "发展党员工作细则第十六条", "dueOn", Visitor.day(-20), "names", "颜云起");
      officer.press("submit").sees("发出前请核对").submit();
      clerk.taskAbout("收件并转办", VISITED).check("outcome", 0).submit();
      clerk.choose("word", 4).fill("said", SAID, "text", "总体良好").submit();
      head.taskAbout("会签答复", VISITED).check("outcome", 0).submit();

      officer.open("/feedback/cases.xhtml").follow(VISITED).follow("打开案件").follow("书面送达与陈述");
      officer.sees("颜云起 · 反馈告知书").sees("颜云起 · 陈述书").onTelephone();
      photographed(officer, 0);
      officer.choose("personId", 1).fill("on", Visitor.day(0), "proof", "方示范当面送达");
      officer.fill("place", "组织部档案室", "pages", "1", "seenBy", "方示范").submit();
      officer.sees("已登记送达").onTelephone();

      photographed(officer, 1);
      officer.choose("replier", 1).fill("repliedOn", Visitor.day(0), "text", REPLY);
      officer.fill("replyPlace", "组织部档案室", "replyPages", "1", "replySeenBy", "方示范");
      officer.press("reply").sees("已代为登记书面陈述").sees(REPLY).sees("由 方示范 代为登记");
      officer.look().onTelephone();
      officer.taskAbout("采纳或退回", VISITED).sees(REPLY).check("outcome", 0).submit().sees("已处理反馈");
    }
  }

  /** Prints that paper of the page, and files a photograph of it, which finds its place itself. */
  private void photographed(Visitor officer, int paper) throws IOException {
    Locator line = officer.page().locator("#papers .wj-paper").nth(paper);
    String address = line.locator("a[href*='/documents/paper']").first().getAttribute("href");
    byte[] printed = officer.page().request().get(wangju.server().address(address)).body();
    ByteArrayOutputStream photograph = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(printed)) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 120), "png", photograph);
    }
    String name = "页" + paper + ".png";
    String here = officer.page().url();
    officer.follow("上传拍照页");
    officer
        .page()
        .locator(".wj-upload input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "image/png", photograph.toByteArray()));
    officer.page().locator(".wj-uploads li[data-state='filed']").waitFor();
    officer.page().navigate(here);
    line.locator("a", new Locator.LocatorOptions().setHasText(name)).waitFor();
  }
}
