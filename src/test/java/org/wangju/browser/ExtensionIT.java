package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A request that takes longer: the department asks for more time and is given it, answers on paper
 * in the end, and the person, whom nobody had to hear, says something all the same.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionIT {
  private static final String MATTER = "延期后答复的现实表现";
  private static final String WHY = "承办人出差，需要多几天";
  private static final String SAYS = "补充：近三年一直在本行业";

  private static String caseId;

  private final Wangju wangju;

  ExtensionIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void a_clerk_asks_for_more_time_once() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor clerk = wangju.visitor("clerk.r90")) {
      caseId = Asking.sends(officer, MATTER, "林见微");
      clerk.task("收件并转办", caseId).check("outcome", 0).submit();
      clerk.follow("查看案卷").follow("申请延期").sees(MATTER).sees("答复期限");
      clerk.fill("until", Visitor.day(-10), "reason", WHY).isRefused("请填写晚于");
      assertThat(clerk.field("reason")).hasValue(WHY);
      assertThat(clerk.field("until")).hasValue(Visitor.day(-10));
      clerk.onTelephone().fill("until", Visitor.day(-30));
      try (Visitor tab = clerk.inAnotherTab()) {
        tab.open("/feedback/ask-extension.xhtml?case=" + caseId);
        tab.fill("until", Visitor.day(-40), "reason", WHY);
        clerk.submit().sees("已申请延期").onTelephone();
        tab.isRefused("延期申请正在办理");
        assertThat(tab.field("reason")).hasValue(WHY);
        tab.open("/feedback/ask-extension.xhtml?case=" + caseId);
        tab.sees("已申请延至").sees("由滨江数字新区党工委答复").onTelephone();
        assertThat(tab.field("reason")).hasCount(0);
      }
    }
  }

  @Test
  @Order(2)
  void the_officer_gives_it_and_reasons_are_wanted_for_a_no() {
    try (Visitor officer = wangju.visitor("committee.a")) {
      officer.task("答复延期申请", caseId).sees(WHY).onTelephone();
      officer.check("outcome", 1).isRefused("请写明理由");
      assertThat(officer.field("outcome").locator("input").nth(1)).isChecked();
      officer.check("outcome", 0).submit().sees("已答复延期申请");
    }
  }

  @Test
  @Order(3)
  void the_answer_comes_on_paper_and_there_is_nothing_more_to_ask_for() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor clerk = wangju.visitor("clerk.r90")) {
      officer.open("/desk/case.xhtml?case=" + caseId);
      Asking.registersAnswer(officer, 0, "").isRefused("1 人没有填写意见");
      assertThat(officer.field("place")).hasValue("组织部档案室");
      assertThat(officer.field("seenBy")).hasValue("何一审");
      officer.onTelephone().choose("word", 1).submit().sees("已登记纸质复函").onTelephone();
      clerk.open("/feedback/ask-extension.xhtml?case=" + caseId).sees("已不在答复环节");
    }
  }

  @Test
  @Order(4)
  void the_person_answers_unasked_and_once() {
    try (Visitor person = wangju.visitor("applicant")) {
      person.open("/feedback/about-me.xhtml");
      person.page().locator("a[href*='late-reply'][href*='" + caseId + "']").click();
      person.page().waitForURL(url -> url.contains("late-reply"));
      person.look().sees(MATTER).sees("没有要求您陈述").onTelephone();
      person.fill("witness", "同事乔启明：属实").press("submit").sees("请填写“");
      assertThat(person.field("witness")).hasValue("同事乔启明：属实");
      person.look().fill("text", SAYS).submit().sees("已收到您的陈述").sees(SAYS);
      person.open("/feedback/late-reply.xhtml?case=" + caseId).sees("您已于").onTelephone();
      assertThat(person.field("text")).hasCount(0);
    }
  }

  @Test
  @Order(5)
  void what_was_decided_is_not_taken_back() {
    try (Visitor officer = wangju.visitor("committee.a")) {
      officer.open("/feedback/withdraw-feedback.xhtml?case=" + caseId);
      try (Visitor tab = officer.inAnotherTab()) {
        tab.task("采纳或退回", caseId).sees(SAYS).check("outcome", 0).submit().sees("已处理反馈");
      }
      officer.fill("reason", "写错了").isRefused("已不在这一步");
      assertThat(officer.field("reason")).hasValue("写错了");
      officer.open("/feedback/withdraw-feedback.xhtml?case=" + caseId);
      officer.sees("已办结（已采纳）").onTelephone();
    }
  }
}
