package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an auditor does: finds a case on a mandate, reads all of it and its files, sees it as of
 * past moments while it runs and when it has ended, takes it home and checks it there; and the
 * person concerned reads that it was looked at.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
  private static final Path HOME = Path.of("target/browser");
  private static final String MANDATE = "巡察工作方案〔2026〕3号 𠮷";

  // Of this class's own: the demo auditor has stated no mandate.
  private static final String AUDITOR = "xuncha";
  private static final String PERSON = "穆清远";
  private static final String PASSWORD = "another long 密码";

  private static String login;
  private static String asked;
  private static String caseId;

  private final Wangju wangju;

  AuditIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void an_auditor_reads_a_case_as_it_was_and_checks_it_at_home() throws Exception {
    try (Visitor secretary = wangju.visitor("secretary");
        Visitor applicant = wangju.visitor()) {
      secretary.open("/directory/people.xhtml").follow("新增人员").choose("sex", 1);
      secretary.field("standing").selectOption("APPLICANT");
      secretary.fill("name", PERSON, "birthDate", "1990-01-01", "since", Visitor.day(12));
      secretary.fill("applied", Visitor.day(12)).follow("保存");
      Visitor.Notice notice = secretary.handsOutCode(PERSON);
      login = notice.login();
      applicant.activate(notice, PASSWORD).sees(PERSON);

      secretary.open("/recruitment/enter-applicant.xhtml").choose("route", 1);
      secretary.chooseBeginning("personId", PERSON);
      secretary
          .fill(
              "appliedOn",
              Visitor.day(12),
              "paperPlace",
              "支部档案柜",
              "paperPages",
              "3",
              "paperSeenBy",
              "喻广白")
          .submit()
          .sees("立案");
      secretary.taskAbout("与申请人谈话", PERSON);
      file(secretary, "谈话要点.txt", "谈话要点 𠮷");
      secretary.fill("heldOn", Visitor.day(7), "content", "谈了入党动机").choose("talkerId", 1);
      secretary.submit().sees("已登记谈话");
    }
    try (Visitor officer = wangju.visitor("officer");
        Visitor auditor = wangju.employed(officer, "巡察员", AUDITOR, "AUDITOR", "D", PASSWORD)) {
      auditor.open("/directory/people.xhtml").sees("查阅党员和代表人士资料之前");
      search(auditor);
      auditor.page().locator("a.wj-row-link").first().click();
      auditor.page().waitForURL(url -> url.contains("/record/case.xhtml"));
      caseId = auditor.page().url().replaceAll(".*[?&]case=([^&]*).*", "$1");
      auditor.look().sees(MANDATE).onTelephone();
      assertThat(auditor.page().locator("[id='lines']").innerText())
          .contains("谈了入党动机", "审计人员查阅了本事项", "依据 2026 版第7条")
          .doesNotContain("流程进入环节");

      readFile(auditor);
      readAsOf(auditor);
      takeHome(auditor);
      auditor.switchLanguage().look().onTelephone();
      auditor.open("/directory/people.xhtml").page().locator("a.wj-row-link").first().click();
      auditor.page().waitForURL(url -> url.contains("/directory/person.xhtml"));
      auditor.look().open("/account/my-account.xhtml").sees("An auditor read what is kept");
      auditor.switchLanguage();
    }
    try (Visitor applicant = wangju.visitor().signIn(login, PASSWORD)) {
      applicant.open("/directory/about-me.xhtml").sees("谁查阅过我的事项").sees(MANDATE);
      applicant.sees("审计人员查阅了材料").look();
      applicant.ownCase().follow("撤回申请").fill("reason", "另有打算").submit().sees("已撤回");
    }
  }

  @Test
  @Order(2)
  void without_a_mandate_nothing_is_read() {
    try (Visitor auditor = wangju.visitor().signIn(AUDITOR, PASSWORD)) {
      auditor.open("/record/search.xhtml");
      auditor.field("submit").click();
      auditor.sees("请写明依据和目的");
      auditor.open("/record/case.xhtml?case=none").sees("查阅一个事项之前").look();
      auditor.fill("purpose", MANDATE).submit().sees("没有这个事项");
    }
  }

  @Test
  @Order(3)
  void on_another_mandate_the_search_is_made_again_and_the_ended_case_is_read_as_it_was() {
    try (Visitor auditor = wangju.visitor().signIn(AUDITOR, PASSWORD)) {
      auditor.open(asked);
      assertThat(auditor.page().locator("a.wj-row-link").count()).as("its own search").isOne();
      auditor.open("/record/case.xhtml?case=" + caseId).fill("purpose", MANDATE).submit();
      auditor.page().waitForURL(url -> url.contains("audit="));
      String another = auditor.page().url().replaceAll(".*audit=", "");
      auditor.sees("本人撤回，已结案").look();
      assertThat(auditor.page().locator("[id='lines']").innerText())
          .contains("撤回入党申请", "另有打算", "结案");
      readEnded(auditor);
      auditor.open(asked.replaceAll("audit=[^&]*", "audit=" + another)).sees("未列出结果").look();
      assertThat(auditor.page().locator("a.wj-row-link").count()).isZero();
    }
  }

  private static void readEnded(Visitor auditor) {
    Locator position = auditor.page().locator("[id='position']");
    assertThat(position.innerText()).contains("当时流程尚未开始或已经结束");
    auditor.field("first").click();
    auditor.page().waitForCondition(() -> position.innerText().contains("第 1 步"));
    String first = auditor.field("moment").inputValue();
    auditor.field("last").click();
    auditor.page().waitForCondition(() -> position.innerText().contains("已经结束"));
    auditor.field("moment").fill(first);
    auditor.page().locator("[id='asOf:show']").click();
    Locator drawn = auditor.page().locator(".wj-diagram .wj-active");
    auditor.page().waitForCondition(() -> element(drawn).equals("Task_HoldTalk"));
    assertThat(position.innerText()).contains("第 1 步", "当时所在环节：与申请人谈话");
    auditor.look().onTelephone();
  }

  private static void file(Visitor visitor, String name, String text) {
    visitor
        .page()
        .locator(".wj-upload input[multiple]")
        .first()
        .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    visitor.page().locator("#papers a", with(name)).waitFor();
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Each reading is an event with its mandate, and without one there is none. */
  private static void readFile(Visitor auditor) {
    String address =
        (String) auditor.page().locator("a", with("谈话要点.txt")).evaluate("link => link.href");
    APIRequestContext requests = auditor.page().request();
    assertThat(requests.get(address).text()).isEqualTo("谈话要点 𠮷");
    assertThat(requests.get(address.replaceAll("audit=.*", "audit=none")).status()).isEqualTo(404);
    auditor.page().reload();
    assertThat(auditor.page().locator("[id='lines'] .wj-timeline-title", with("审计人员查阅了材料")).count())
        .isEqualTo(1);
  }

  private static void search(Visitor auditor) {
    auditor.open("/record/search.xhtml").sees("填写依据和条件后检索").onTelephone();
    auditor
        .fill("purpose", MANDATE, "name", PERSON, "from", Visitor.day(1), "until", Visitor.day(0))
        .submit();
    assertThat(auditor.page().locator("a.wj-row-link").count()).isEqualTo(1);
    assertThat(auditor.page().url()).doesNotContain("name").contains("audit=");
    asked = auditor.page().url().replaceFirst("^.*//[^/]*", "");
    auditor.onTelephone();
  }

  private static void readAsOf(Visitor auditor) {
    Locator position = auditor.page().locator("[id='position']");
    Locator drawn = auditor.page().locator(".wj-diagram .wj-active");
    drawn.first().waitFor();
    assertThat(position.innerText()).contains("当时所在环节：推荐入党积极分子").contains("与申请人谈话");
    assertThat(element(drawn)).isEqualTo("Task_RecommendActivist");

    auditor.field("first").click();
    auditor.page().waitForCondition(() -> position.innerText().contains("与申请人谈话"));
    auditor.page().waitForCondition(() -> element(drawn).equals("Task_HoldTalk"));
    assertThat(position.innerText()).contains("第 1 步").doesNotContain("推荐入党积极分子");
    auditor.look();

    auditor.field("step").focus();
    auditor.page().keyboard().press("ArrowRight");
    auditor.page().waitForCondition(() -> element(drawn).equals("Task_RecommendActivist"));
    auditor.look();
  }

  private static String element(Locator drawn) {
    return drawn.count() == 0 ? "" : drawn.first().getAttribute("data-element-id");
  }

  private static void takeHome(Visitor auditor) throws IOException, InterruptedException {
    Path bundle = downloaded(auditor, "下载证据包", "case.zip");
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-jar",
                "target/wangju-verify.jar",
                bundle.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(output).isZero();
    assertThat(output).contains("desk.case-opened").contains("recruitment.talk-held");
  }

  private static Path downloaded(Visitor auditor, String button, String name) {
    Download download =
        auditor
            .page()
            .waitForDownload(
                () ->
                    auditor
                        .page()
                        .locator("button, a", new Page.LocatorOptions().setHasText(button))
                        .first()
                        .click());
    Path file = HOME.resolve(name);
    download.saveAs(file);
    return file;
  }
}
