package org.wangju.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list from its draft to a member's promise and the branch's report. */
@ExtendWith(Wangju.Started.class)
class ListsIT {
  private final Wangju wangju;

  ListsIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void an_officer_publishes_a_member_confirms_and_the_secretary_sees_who_has_not() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.open("/feedback/edit-list.xhtml?list=DONTS").fill("lines", "");
      officer.press("save").sees("请填写“");
      officer.fill("lines", "不传播未经核实的信息\n不刷单").press("save").sees("草稿由");
      officer.fill("inForceFrom", Visitor.day(0)).confirm("publish");
      officer.sees("新版已公布").look().onTelephone();
    }
    try (Visitor member = wangju.visitor("member")) {
      member.open("/feedback/lists.xhtml").sees("不刷单").press("submit");
      member.sees("阅读并承诺现行清单").look().onTelephone();
    }
    try (Visitor secretary = wangju.visitor("secretary")) {
      secretary.open("/feedback/pledges.xhtml").sees("未承诺");
      secretary.page().locator("a.wj-row-link").first().click();
      secretary.sees("尚未承诺的党员").look().onTelephone();
    }
  }
}
