package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request for a cleared name goes back with questions, is completed, and withdrawn after all. */
@ExtendWith(Wangju.Started.class)
class ReturnedClearingIT {
  private static final String SAID = "说其直播间虚报销量";
  private static final String MISSING = "请写明是哪一天的直播";

  private final Wangju wangju;

  ReturnedClearingIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void it_is_completed_as_the_reasons_say_and_withdrawn_once() {
    try (Visitor person = wangju.visitor("applicant");
        Visitor officer = wangju.visitor("committee.a")) {
      person.open("/directory/about-me.xhtml").follow("请求澄清正名");
      person.fill("allegation", SAID, "statement", "销量以平台结算为准", "circles", "同行交流群");
      person.submit().sees("已提出澄清请求");
      officer.taskAbout("核查事实", SAID).check("outcome", 1).isRefused("请写明理由");
      officer.fill("reason", MISSING).submit().sees("已办理核查");

      person.taskAbout("补充澄清请求", MISSING).onTelephone().fill("statement", "");
      person.fill("allegedOn", Visitor.day(3)).press("submit").sees("请填写“").look();
      assertThat(person.field("allegedOn")).hasValue(Visitor.day(3));
      assertThat(person.field("allegation")).hasValue(SAID);
      person.fill("statement", "6 月 3 日的直播，以平台结算为准").submit().sees("已补充澄清请求");

      String caseId = withdraws(person);
      person.open("/name-clearing/withdraw-clearing.xhtml?case=" + caseId);
      person.sees("（已撤回），不能再撤回").onTelephone();
      assertThat(person.field("reason")).hasCount(0);
    }
  }

  /** Leaves the officer nothing to check. */
  private static String withdraws(Visitor person) {
    person.open("/name-clearing/clearings.xhtml");
    person.page().locator("tr:has-text('待核查') a.wj-row-link").first().click();
    person.page().waitForURL(url -> url.contains("case="));
    String caseId = person.page().url().replaceFirst(".*case=([^&]*).*", "$1");
    person.look().follow("撤回澄清请求").onTelephone();
    try (Visitor tab = person.inAnotherTab()) {
      tab.open("/name-clearing/withdraw-clearing.xhtml?case=" + caseId).fill("reason", "已当面说清");
      person.submit().sees("已撤回澄清请求").onTelephone();
      tab.isRefused("本案已不在这一步");
      assertThat(tab.field("reason")).hasValue("已当面说清");
    }
    return caseId;
  }
}
