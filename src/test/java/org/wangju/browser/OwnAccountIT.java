package org.wangju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one is told, how one wants to be told, and where one is signed in. */
@ExtendWith(Wangju.Started.class)
class OwnAccountIT {
  private final Wangju wangju;

  OwnAccountIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void a_sign_in_elsewhere_is_told_read_and_ended() {
    try (Visitor here = wangju.visitor().signIn("head.r90");
        Visitor elsewhere = wangju.visitor().signIn("head.r90")) {
      Locator unread = here.page().locator("input[name='notice']");
      for (int tries = 0; tries < 30 && unread.count() < 2; tries++) {
        here.open("/notices/my-notices.xhtml?unread=true");
      }
      here.sees("您的账号在新的浏览器上登录").onTelephone();
      here.press("readChosen").sees("请先选择");
      // Others' work may bring a further notice at any time: what counts is that this one is read.
      String chosen = unread.first().getAttribute("value");
      unread.first().check();
      here.press("readChosen");
      assertThat(here.page().locator("input[name='notice'][value='" + chosen + "']")).hasCount(0);
      here.press("readAll").sees("没有未读的通知").look();

      here.open("/notices/my-notices.xhtml").switchLanguage().look().switchLanguage();
      here.page().locator("a.wj-row-link").first().click();
      here.page().waitForURL(url -> url.contains("my-account.xhtml"));
      here.look().onTelephone();
      // Others may have signed in with the account before; the one used last stands first.
      Locator others = here.page().locator("#browsers tbody button");
      int open = others.count();
      others.first().click();
      here.sees("该浏览器已退出登录");
      assertThat(others).hasCount(open - 1);

      elsewhere.open("/desk/inbox.xhtml");
      assertThat(elsewhere.field("password")).isVisible();
    }
  }

  @Test
  void how_one_is_told_is_chosen_and_kept() {
    try (Visitor auditor = wangju.visitor().signIn("auditor")) {
      auditor.open("/notices/choices.xhtml").onTelephone().check("way", 1);
      auditor.field("hour").selectOption("18");
      auditor.press("save").sees("通知设置已保存").look();

      auditor.open("/notices/choices.xhtml");
      assertThat(auditor.field("way").locator("input").nth(1)).isChecked();
      assertThat(auditor.field("hour")).hasValue("18");
      auditor.check("way", 0).press("save").sees("通知设置已保存");
    }
  }

  @Test
  void signing_out_everywhere_ends_every_browser_at_its_next_click() {
    try (Visitor here = wangju.visitor().signIn("clerk.r90");
        Visitor elsewhere = wangju.visitor().signIn("clerk.r90")) {
      here.open("/account/my-account.xhtml").field("everywhere").click();
      here.page().waitForURL(url -> url.contains("login.xhtml"));
      here.look();

      elsewhere.open("/account/my-account.xhtml");
      assertThat(elsewhere.field("password")).isVisible();
    }
  }
}
