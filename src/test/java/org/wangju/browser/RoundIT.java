package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One request to several departments: an officer writes it, sees what it discloses and sends it; a
 * department answers, another is reminded, another let go; the officer ends it, and reads in the
 * monitor how quickly each answers.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundIT {
  private static final String MATTER = "年度行业表现征询";
  private static final String QUESTIONS = "行业表现问卷";
  private static final String DEPARTMENT = "示范区网络信息办公室";
  private static final String CULTURE = "示范区文化旅游局";
  private static final String CIVIL = "示范区民政局";

  private final Wangju wangju;

  RoundIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void an_officer_mends_a_name_and_is_shown_what_each_department_is_told() {
    try (Visitor officer = wangju.visitor("officer")) {
      publishQuestions(officer);
      officer.open("/feedback-round/rounds.xhtml").onTelephone().submit().look().onTelephone();
      officer.fill("titleLine", MATTER, "text", "请就下列人员本年度在行业内的表现提供意见。");
      officer.fill("purpose", "党员教育管理", "ground", "党员教育管理工作条例第三十一条");
      officer.fill("dueOn", Visitor.day(-20)).choose("questionnaireId", QUESTIONS + "（第 1 版）");
      ask(officer, DEPARTMENT, "按名单").fill("1. 车望舒\n2. 尚成溪");
      ask(officer, CULTURE, "网络主播全体");
      ask(officer, CIVIL, "社会工作者全体");
      officer.isRefused("第 2 行“尚成溪”").onTelephone();
      assertThat(officer.field("titleLine").inputValue()).isEqualTo(MATTER);
      assertThat(names(officer, DEPARTMENT).inputValue()).contains("尚成溪");

      names(officer, DEPARTMENT).fill("1. 車望舒\n2. 尚　成蹊");
      officer.press("submit").sees("发出前请核对").sees("将向 3 个部门披露");
      officer.sees(QUESTIONS + "（第 1 版，2 个问题）");
      officer.page().getByText(DEPARTMENT + "：2 人").click();
      officer.sees("车望舒、尚成蹊").look().onTelephone();
      officer.submit().sees("征询已发出");
    }
  }

  @Test
  @Order(2)
  void a_department_answers_about_its_own_people_along_the_questionnaire() {
    try (Visitor clerk = wangju.visitor("clerk.r90");
        Visitor head = wangju.visitor("head.r90")) {
      clerk.awaitTask("收件并转办").sees(MATTER).check("outcome", 0).submit();
      clerk.sees("车望舒").sees("尚成蹊").press("sayOfOthers").sees("已将 2 人填写为");
      clerk.look().onTelephone();
      for (String person : new String[] {"车望舒", "尚成蹊"}) {
        answerQuestions(clerk, person);
      }
      clerk.submit().sees("已送负责人会签");
      head.taskAbout("会签答复", MATTER).look().check("outcome", 0).submit();
    }
  }

  private static void answerQuestions(Visitor clerk, String person) {
    Locator questions = line(clerk, person).getByText("填写问卷");
    String before = clerk.page().url();
    questions.click();
    clerk.page().waitForURL(url -> !url.equals(before));
    clerk.page().getByLabel("无", new Page.GetByLabelOptions().setExact(true)).check();
    clerk.press("keepPerson").sees(person + " 的答复已保存");
  }

  @Test
  @Order(3)
  void the_officer_reminds_takes_back_and_ends_what_stays_open() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.task("跟踪答复").sees("共 3 个部门，2 个未答复").onTelephone();
      officer.switchLanguage().look().onTelephone().switchLanguage();
      officer.press("remindLate").sees("没有需要催办的部门");
      line(officer, CULTURE).locator("input[type=checkbox]").check();
      officer.press("remindChosen").sees("已催办 1 个部门").look();
      line(officer, CULTURE).locator("input[type=checkbox]").check();
      officer.press("remindChosen").sees("今天已经催办过");

      String follow = officer.page().url();
      officer.follow(CIVIL).follow("撤回反馈").fill("reason", "另行征询").onTelephone().submit();
      officer.page().navigate(follow);
      officer.sees("共 3 个部门，1 个未答复").look();
      officer.page().getByText("提前结束").first().click();
      officer.fill("reason", "情况已明").press("close").sees("征询已提前结束");

      officer.open("/feedback-round/rounds.xhtml").follow(MATTER).sees("情况已明").onTelephone();
      officer.switchLanguage().look().onTelephone().switchLanguage();
    }
  }

  @Test
  @Order(4)
  void the_monitor_says_how_quickly_each_department_answers_and_is_taken_home() throws IOException {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.open("/feedback/monitor.xhtml").sees(DEPARTMENT).onTelephone();
      Download download = officer.page().waitForDownload(() -> officer.field("download").click());
      assertThat(download.suggestedFilename()).endsWith(".xlsx");
      try (InputStream file = Files.newInputStream(download.path());
          XSSFWorkbook workbook = new XSSFWorkbook(file)) {
        Row row = row(workbook.getSheetAt(0), DEPARTMENT);
        assertThat(row.getCell(1).getNumericCellValue()).as("asked").isPositive();
        assertThat(row.getCell(4).getNumericCellValue()).as("answered").isPositive();
        assertThat(row.getCell(6).getNumericCellValue()).as("in time").isEqualTo(100);
      }
      officer.switchLanguage().look().onTelephone().switchLanguage();
    }
  }

  private static Row row(Sheet sheet, String department) {
    for (Row row : sheet) {
      if (row.getCell(0).getStringCellValue().equals(department)) {
        return row;
      }
    }
    throw new AssertionError("no line of " + department);
  }

  private static void publishQuestions(Visitor officer) {
    officer.open("/feedback/compose-questionnaire.xhtml").fill("title", QUESTIONS);
    officer.fill("0:wording", "有无违法违规", "0:choices", "有\n无").press("add");
    officer.field("1:wording").fill("补充说明");
    officer.field("1:kind").selectOption("TEXT");
    officer.press("save").sees("保存。").confirm("publish").sees("新版已公布");
  }

  private static Locator line(Visitor officer, String department) {
    return officer.page().locator("tr", new Page.LocatorOptions().setHasText(department));
  }

  private static Locator names(Visitor officer, String department) {
    return line(officer, department).locator("textarea");
  }

  private static Locator ask(Visitor officer, String department, String whom) {
    line(officer, department).locator("select").selectOption(whom);
    return names(officer, department);
  }
}
