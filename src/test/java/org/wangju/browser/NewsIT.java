package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The organization tells a department news, of which a clerk takes note. */
@ExtendWith(Wangju.Started.class)
class NewsIT {
  private static final String MATTER = "通报表彰：公益直播带头人";
  private static final String REMARK = "已在行业例会上通报";

  private final Wangju wangju;

  NewsIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void a_clerk_takes_note_once() {
    try (Visitor officer = wangju.visitor("committee.a");
        Visitor clerk = wangju.visitor("clerk.r90")) {
      officer.open("/feedback/begin-feedback.xhtml").choose("kind", "表彰奖励");
      officer.choose("fromId", 1).choose("toId", "示范区网络信息办公室").submit();
      officer.fill("titleLine", MATTER, "text", "授予公益直播带头人称号。", "purpose", "表彰奖励");
      officer.fill("ground", "年度表彰决定", "names", "林见微").press("submit").sees("发出前请核对");
      officer.look().submit();

      clerk.taskAbout("阅知通报", MATTER).onTelephone().fill("remark", REMARK);
      try (Visitor tab = clerk.inAnotherTab()) {
        tab.open(clerk.page().url().replaceFirst("^.*//[^/]*", "")).fill("remark", REMARK);
        clerk.submit().sees("已阅知");
        tab.press("submit").sees("办结，只生效一次");
        assertThat(tab.field("remark")).hasValue(REMARK);
      }
      officer.open("/feedback/cases.xhtml").follow(MATTER).sees("已阅知").follow("打开案件");
      officer.sees(REMARK).onTelephone();
    }
  }
}
