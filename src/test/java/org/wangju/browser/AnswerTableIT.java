package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wangju.directory.IdentityNumber;

/**
 * Forty names in one request, answered by two clerks of a department in one table: a pasted column,
 * one word for all others, and a line that both of them write.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswerTableIT {
  private static final String PASSWORD = "another long 密码";
  private static final String CLERK = "REGULATOR_CLERK";
  private static final String MATTER = "了解四十名主播现实表现";
  private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(30_000);
  private static final List<String> NAMES = names();

  private final Wangju wangju;

  AnswerTableIT(Wangju wangju) {
    this.wangju = wangju;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String given : List.of("一鸣", "二宁", "三和", "四维")) {
      for (String family : "赵钱孙李周吴郑冯陈韩".split("")) {
        names.add(family + given);
      }
    }
    return names;
  }

  @Test
  @Order(1)
  void a_department_with_two_clerks_is_asked_about_forty_people() {
    try (Visitor officer = wangju.visitor("officer")) {
      registered(officer);
      wangju.employed(officer, "甲经办", "jia.jingban", CLERK, "R91", PASSWORD).close();
      wangju.employed(officer, "乙经办", "yi.jingban", CLERK, "R91", PASSWORD).close();

      officer.open("/feedback/begin-feedback.xhtml").choose("kind", 1);
      officer.choose("fromId", 1).choose("toId", "示范区文化旅游局").submit();
      officer.fill("titleLine", MATTER, "text", "请提供下列人员的表现。", "purpose", "评优评先");
      officer.fill("ground", "评优评先办法", "dueOn", Visitor.day(-20));
      officer.fill("names", String.join("\n", NAMES)).press("submit").sees("40 人");
      officer.look().onTelephone().submit().sees("反馈已发出");
    }
  }

  @Test
  @Order(2)
  void a_pasted_column_is_read_as_offices_write_it_and_what_it_does_not_mean_is_named() {
    try (Visitor clerk = wangju.visitor().signIn("jia.jingban", PASSWORD)) {
      clerk.taskAbout("收件并转办", MATTER).check("outcome", 0).choose("assigneeId", 1).submit();
      clerk.task("办理答复").sees("已填 0 / 40").sees("第 1–20 条，共 40 条").look().onTelephone();

      clerk.page().getByText("粘贴一列姓名").click();
      clerk.fill("pasted", "１．赵　一鸣\n钱一明\n2、錢一鸣\n(3) 孙 一 鸣\n李一鸣\t男\t某公司\n查无此人\n赵一鸣");
      clerk.choose("pastedWord", "不掌握情况").press("paste").sees("已将 4 人填写为“不掌握情况”");
      clerk.sees("第 2 行“钱一明”不在本次名单中").sees("第 6 行“查无此人”不在本次名单中");
      clerk.sees("第 7 行“赵一鸣”与第 1 行重复").sees("已填 4 / 40").look().onTelephone();
      for (String person : List.of("孙一鸣", "李一鸣")) {
        assertThat(word(clerk, person)).hasValue("NOT_KNOWN");
      }
    }
  }

  @Test
  @Order(3)
  void two_clerks_at_one_line_are_told_of_each_other_and_keep_what_they_typed() {
    try (Visitor first = wangju.visitor().signIn("jia.jingban", PASSWORD);
        Visitor second = wangju.visitor().signIn("yi.jingban", PASSWORD)) {
      second.task("办理答复").sees("已填 4 / 40");
      first.task("办理答复").choose("4:word", "有异议").fill("4:text", "甲的说法").leave("4:text");
      state(first, "甲经办");

      second.choose("4:word", "肯定").fill("4:text", "乙的说法").leave("4:text");
      state(second, "甲经办 已于");
      state(second, "甲的说法");
      assertThat(second.field("4:text")).hasValue("乙的说法");
      second.look().onTelephone();
      assertThat(second.press("submit").focused())
          .as("what is to be decided first")
          .isEqualTo("mine");
      second.field("4:mine").click();
      state(second, "乙经办");

      first.fill("4:text", "甲的补充").leave("4:text");
      state(first, "乙的说法");
      assertThat(first.field("4:text")).hasValue("甲的补充");
      first.field("4:takeTheirs").click();
      assertThat(first.field("4:text")).hasValue("乙的说法");
      assertThat(first.field("4:word")).hasValue("FAVOURABLE");

      // Pressed at once, before anybody could see that the other was faster.
      second.fill("4:text", "乙又改了").leave("4:text");
      first.fill("4:text", "甲又改了").field("4:keep").click();
      state(first, "乙又改了");
      first.field("4:takeTheirs").click();
      assertThat(first.field("4:text")).hasValue("乙又改了");
    }
  }

  @Test
  @Order(4)
  void in_the_form_about_one_person_they_are_told_too_and_one_of_them_decides() {
    try (Visitor first = wangju.visitor().signIn("jia.jingban", PASSWORD);
        Visitor second = wangju.visitor().signIn("yi.jingban", PASSWORD)) {
      Locator firstForm = formAbout(first, "吴一鸣");
      Locator secondForm = formAbout(second, "吴一鸣");
      said(firstForm).fill("甲在表中写");
      first.press("keepPerson").sees("吴一鸣 的答复已保存");

      said(secondForm).fill("乙在表中写");
      second.press("keepPerson").sees("甲在表中写");
      assertThat(said(secondForm)).hasValue("乙在表中写");
      second.look().onTelephone().press("submit");
      assertThat(second.focused()).as("what is to be decided first").isEqualTo("mine");
      secondForm.getByText("采用对方的").click();
      assertThat(said(secondForm)).hasValue("甲在表中写");

      said(firstForm).fill("甲再写");
      first.press("keepPerson").sees("吴一鸣 的答复已保存");
      said(secondForm).fill("乙再写");
      second.press("keepPerson").sees("甲再写");
      secondForm.locator("[id$=':mine']").click();
      second.sees("吴一鸣 的答复已保存");
      assertThat(said(formAbout(first, "吴一鸣"))).hasValue("乙再写");
    }
  }

  private static Locator formAbout(Visitor clerk, String person) {
    clerk.task("办理答复").fill("sought", person).press("seek");
    clerk.page().waitForURL(url -> url.contains("person="));
    Locator form = clerk.page().locator("#person");
    assertThat(form.locator("h2")).hasText(person);
    return form;
  }

  private static Locator said(Locator form) {
    return form.locator("textarea[id$=':said']");
  }

  @Test
  @Order(5)
  void all_others_get_one_word_on_both_pages_and_the_answer_goes_to_the_head() {
    try (Visitor clerk = wangju.visitor().signIn("yi.jingban", PASSWORD);
        Visitor officer = wangju.visitor("officer")) {
      clerk.task("办理答复").isRefused("还有 35 人没有填写意见");
      clerk.press("sayOfOthers").sees("已将 35 人填写为“无异议”").sees("已填 40 / 40");
      assertThat(clerk.field("4:word")).hasValue("FAVOURABLE");
      assertThat(word(clerk, "李一鸣")).hasValue("NOT_KNOWN");
      clerk.follow("下一页").sees("第 21–40 条，共 40 条");
      assertThat(word(clerk, "赵一鸣")).hasValue("NOT_KNOWN");
      assertThat(word(clerk, "韩四维")).hasValue("NO_OBJECTION");
      clerk.fill("sought", "冯 二宁").press("seek").sees("第 1–20 条，共 40 条");
      clerk.page().waitForURL(url -> url.contains("page=1"));
      assertThat(clerk.page().locator("#person h2")).hasText("冯二宁");
      clerk.look().onTelephone();

      clerk.switchLanguage().sees("Person by person").onTelephone().look().switchLanguage();
      clerk.page().locator("[id='step:text']").fill("名单已逐人核对");
      clerk.submit().sees("已送负责人会签");
      officer.open("/feedback/cases.xhtml").follow(MATTER).follow("打开案件").follow("撤回反馈");
      officer.fill("reason", "试填").submit().sees("已撤回反馈");
    }
  }

  private static Locator word(Visitor clerk, String person) {
    return clerk.page().locator("select[aria-label='" + person + " 意见']");
  }

  /** What the line says of itself. */
  private static void state(Visitor clerk, String text) {
    assertThat(clerk.page().locator("[id$=':4:state']")).containsText(text, PATIENT);
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Takes them into the register of streamers, whom the department oversees. */
  private static void registered(Visitor officer) {
    StringBuilder register = new StringBuilder("联系人,姓名,公民身份号码,群体类别,分级,单位或平台,账号,粉丝数（万）,备注\n");
    for (int i = 0; i < NAMES.size(); i++) {
      register.append(",%s,%s,网络主播,,,,,\n".formatted(NAMES.get(i), identity(i)));
    }
    officer.open("/directory/imports.xhtml");
    Locator file = officer.page().locator("input[type=file]");
    byte[] bytes = register.toString().getBytes(StandardCharsets.UTF_8);
    file.setInputFiles(new FilePayload("主播台账.csv", "text/csv", bytes));
    officer.field("upload").click();
    // Nobody of them is on the roster.
    officer.field("outsiders").click();
    officer.field("confirm").waitFor();
    officer.choose("keeper", 1).fill("purpose", "双向培养").field("confirm").click();
    officer.page().locator(".wj-note", with("已于")).first().waitFor();
  }

  private static String identity(int order) {
    String body = "99999919900101%03d".formatted(100 + order);
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(text -> IdentityNumber.of(text).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
