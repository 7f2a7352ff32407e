package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A member's name is cleared: asked, checked, decided by a meeting, and told where it was harmed.
 */
@ExtendWith(Wangju.Started.class)
class NameClearingIT {
  private static final String MEMBER = "骆青禾";
  private static final String GROUP = "行业主播交流群";

  private final Wangju wangju;

  NameClearingIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void a_member_asks_two_officers_act_and_the_letter_reaches_everyone() {
    try (Visitor member = wangju.visitor("member");
        Visitor checker = wangju.visitor("committee.a");
        Visitor decider = wangju.visitor("committee.b")) {
      member.open("/directory/about-me.xhtml").follow("请求澄清正名");
      member.fill("allegation", "说其销售假冒商品", "statement", "当日没有直播", "circles", GROUP);
      member.onTelephone().submit().sees("已提出澄清请求");

      checker.task("核查事实").isRefused("请写明核查情况").onTelephone();
      // The draft that saves itself leaves the reason of the refusal where it is.
      checker.fill("findings", "调取平台记录，当日未直播").draftSays("草稿已于").sees("请写明核查情况");
      checker.submit().sees("已办理核查");

      decider.task("研究决定").choose("scope", 1).fill("reasons", "所称不实");
      decider.isRefused(GROUP).choose("scope", 3).onTelephone();
      decider.page().locator(".wj-check .ui-chkbox-box").click();
      decider.fill("body", "部务会", "heldOn", Visitor.day(0), "shouldAttend", "7");
      decider.fill("present", "5", "votesFor", "5", "votesAgainst", "0", "abstentions", "0");
      decider.submit().sees("已登记决定");

      checker.task("制发澄清函").fill("number", "组函〔2026〕7号").submit().sees("已制发澄清函");
      checker.task("逐处送达");
      delivers(checker).sees("已登记这一处的送达");
      delivers(checker).sees("已全部送达");
      member.ownCase().sees("已澄清并送达").sees("会议记录第三项").onTelephone();
      member.follow("确认澄清结果").check("complete", 1).isRefused("请写明还缺什么").onTelephone();
      String form = member.page().url();
      member.fill("missing", "六月例会上还没有宣读").submit().sees("已记录您的意见").onTelephone();
      member.page().navigate(form);
      assertThat(member.sees("本人已于").look().field("missing")).hasCount(0);

      checker.open("/feedback/cases.xhtml").follow("澄清正名事项").sees("本人反映尚有遗漏");
      checker.look().onTelephone();
      checker.follow(MEMBER).sees("六月例会上还没有宣读");
      member.open("/name-clearing/clearings.xhtml").sees("本人反映尚有遗漏");
    }
  }

  @Test
  void an_address_without_a_case_is_told_so() {
    try (Visitor member = wangju.visitor("member")) {
      for (String page :
          List.of(
              "/name-clearing/acknowledge-clearing",
              "/name-clearing/withdraw-clearing",
              "/recruitment/withdraw")) {
        member.open(page + ".xhtml?case=none").sees("没有这个案卷");
      }
      member.look().onTelephone();
    }
  }

  private static Visitor delivers(Visitor officer) {
    officer.check("placeId", 0).fill("deliveredOn", Visitor.day(0), "proof", "会议记录第三项");
    return officer.choose("way", 3).submit();
  }
}
