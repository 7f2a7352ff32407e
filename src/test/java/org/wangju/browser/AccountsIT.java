package org.wangju.browser;

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
    try (Visitor officer = wangju.visitor().signIn("officer");
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
}
