package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The department gives a colleague an account, and takes it away. */
@ExtendWith(Wangju.Started.class)
class AccountsIT {
  private static final String PASSWORD = "another long 密码";

  private final Wangju wangju;

  AccountsIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void a_colleague_gets_an_account_signs_in_with_its_code_and_is_locked_out_again() {
    try (Visitor officer = wangju.visitor("officer");
        Visitor colleague = wangju.visitor()) {
      officer
          .open("/admin/accounts.xhtml")
          .follow("开通账号")
          .fill("name", "新同事", "login", "xin.tongshi");
      officer.field("role").selectOption("OFFICER");
      officer.takeProposal("unit", "C90").field("create").click();
      officer.page().waitForURL(url -> url.contains("/account.xhtml"));
      officer.look().field("issue").click();
      Visitor.Notice notice = officer.notice();

      colleague.activate(notice, PASSWORD).sees("新同事");

      officer.confirm("lock").field("unlock").waitFor();
      colleague.open("/index.xhtml");
      colleague.fill("login", notice.login(), "password", PASSWORD).isRefused("账号或密码不正确");
    }
  }

  @Test
  void a_department_changes_its_clerk_by_itself() {
    try (Visitor head = wangju.visitor("head.r90");
        Visitor former = wangju.visitor();
        Visitor next = wangju.visitor()) {
      head.open("/index.xhtml").follow("更换经办人").onTelephone();
      head.fill("name", "钟上任").press("nameClerk");
      former.activate(head.notice(), PASSWORD).open("/index.xhtml").sees("经办人").sees("所涉人员");

      head.page().reload();
      head.field("relieved").selectOption(optionOf(head, "钟上任"));
      head.fill("name", "钟接任").press("nameClerk");
      next.activate(head.notice(), PASSWORD).open("/desk/inbox.xhtml");
      head.onTelephone();

      former.open("/index.xhtml");
      assertThat(former.page().getByText("所涉人员").count()).as("acts no more").isZero();
      next.open("/index.xhtml").sees("所涉人员");

      head.page().reload();
      assertThat(head.page().getByText("钟上任").count()).isZero();
      head.switchLanguage().look().onTelephone().switchLanguage();
      head.page()
          .locator("tr", new Page.LocatorOptions().setHasText("钟接任"))
          .locator("[id$=':relieve']")
          .click();
      head.page().locator(".ui-confirmdialog-yes").click();
      head.sees("钟接任 已不再是经办人");
    }
  }

  private static String optionOf(Visitor visitor, String name) {
    return visitor
        .field("relieved")
        .locator("option", new Locator.LocatorOptions().setHasText(name))
        .getAttribute("value");
  }
}
