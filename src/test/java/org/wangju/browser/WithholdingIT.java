package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is said is kept from the person for a while: a second officer agrees, one proposes a longer
 * time, and another than that one agrees to it.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithholdingIT {
  private static final String MATTER = "暂不告知的现实表现";
  private static final String WHY = "核实尚未结束，告知会影响取证";
  private static final String LONGER = "取证还需两周";

  private static String caseId;

  private final Wangju wangju;

  WithholdingIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void a_clerk_proposes_it_and_the_head_signs() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor clerk = wangju.visitor("clerk.r90");
        Visitor head = wangju.visitor("head.r90")) {
      caseId = Asking.sends(officer, MATTER, "林见微");
      clerk.task("收件并转办", caseId).check("outcome", 0).submit();
      clerk.choose("word", 4).fill("said", "涉嫌虚假宣传");
      clerk.page().getByText("暂不告知本人的理由").first().click();
      clerk.fill("withhold", WHY).onTelephone().submit().sees("已送负责人会签");
      head.task("会签答复", caseId).check("outcome", 0).submit().sees("已处理会签");
    }
  }

  @Test
  @Order(2)
  void a_second_officer_agrees_and_the_person_reads_nothing() {
    try (Visitor officer = wangju.visitor("committee.b");
        Visitor person = wangju.visitor("applicant")) {
      officer.open("/feedback/renew-withholding.xhtml?case=" + caseId).sees("无须延长").onTelephone();
      officer.task("审批暂不告知", caseId).sees(WHY).onTelephone();
      officer.press("submit").sees("请填写“").look();
      officer.check("outcome", 0).submit().sees("已处理暂不告知");
      person.open("/feedback/about-me.xhtml");
      assertThat(person.page().getByText(MATTER)).hasCount(0);
    }
  }

  @Test
  @Order(3)
  void an_officer_proposes_a_longer_time_once() {
    try (Visitor officer = wangju.visitor("committee.a")) {
      officer.open("/desk/case.xhtml?case=" + caseId).sees("暂不告知本人，至").onTelephone();
      officer.follow("提出延长暂不告知").sees(MATTER).onTelephone();
      officer.press("submit").sees("请填写“").look().fill("reason", LONGER);
      try (Visitor tab = officer.inAnotherTab()) {
        tab.open("/feedback/renew-withholding.xhtml?case=" + caseId).fill("reason", LONGER);
        officer.submit().sees("待第二名工作人员审批");
        assertThat(officer.page().getByText("提出延长暂不告知")).hasCount(0);
        tab.isRefused("延长正在审批");
        assertThat(tab.field("reason")).hasValue(LONGER);
        tab.open("/feedback/renew-withholding.xhtml?case=" + caseId).sees(LONGER).onTelephone();
        assertThat(tab.field("reason")).hasCount(0);
      }
    }
  }

  @Test
  @Order(4)
  void who_proposed_it_does_not_agree_to_it() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor second = wangju.visitor("committee.b")) {
      officer.task("审批延长暂不告知", caseId).sees(LONGER).onTelephone();
      officer.check("outcome", 0).isRefused("须由另一名工作人员审批");
      assertThat(officer.field("outcome").locator("input").first()).isChecked();
      second.task("审批延长暂不告知", caseId).check("outcome", 0).submit().sees("已处理延长申请");
      second.task("采纳或退回", caseId).check("outcome", 0).submit().sees("已处理反馈");
    }
  }
}
