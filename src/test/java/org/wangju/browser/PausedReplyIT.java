package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who falls ill stops the time for their answer, and lets it run again when well. */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PausedReplyIT {
  private static final String MATTER = "因病暂停陈述期限的反馈";
  private static final String SAYS = "病愈后说明：已改正";

  private static String caseId;

  private final Wangju wangju;

  PausedReplyIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void the_person_stops_the_time_of_their_answer() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor person = wangju.visitor("applicant")) {
      caseId = Asking.sends(officer, MATTER, "林见微");
      Asking.registersAnswer(officer, 4, "转述未经核实的消息").submit().sees("已登记纸质复函");
      person.task("阅看关于您的反馈", caseId).submit().sees("已送达");
      person.page().getByText("暂停期限").first().click();
      person.fill("text", SAYS, "pauseUntil", Visitor.day(-9)).press("pause").sees("请选择原因");
      assertThat(person.field("text")).hasValue(SAYS);
      assertThat(person.field("pauseUntil")).hasValue(Visitor.day(-9));
      person.look().onTelephone().choose("pauseGround", 1).press("pause").sees("期限已暂停");
    }
  }

  @Test
  @Order(2)
  void it_runs_again_once() {
    try (Visitor person = wangju.visitor("applicant")) {
      person.open("/feedback/late-reply.xhtml?case=" + caseId).sees("请在工作台上的步骤中填写");
      person.task("恢复陈述", caseId).sees("剩余 5 个工作日").onTelephone();
      try (Visitor tab = person.inAnotherTab()) {
        tab.open(person.page().url().replaceFirst("^.*//[^/]*", ""));
        person.submit().sees("期限已恢复");
        tab.press("submit").sees("办结，只生效一次").look();
      }
    }
  }

  @Test
  @Order(3)
  void the_answer_is_given_and_read() {
    try (Visitor person = wangju.visitor("applicant");
        Visitor officer = wangju.visitor("committee.a")) {
      person.task("陈述说明", caseId).fill("text", SAYS).submit().sees("已收到您的陈述");
      officer.task("采纳或退回", caseId).sees(SAYS).check("outcome", 0).submit().sees("已处理反馈");
    }
  }
}
