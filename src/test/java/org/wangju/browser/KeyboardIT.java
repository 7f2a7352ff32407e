package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has no mouse gets everywhere and sees where they are. */
@ExtendWith(Wangju.Started.class)
class KeyboardIT {
  private final Wangju wangju;

  KeyboardIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void the_first_stop_of_every_page_skips_to_its_content() {
    try (Visitor secretary = wangju.visitor("secretary")) {
      secretary.open("/recruitment/cases.xhtml").key("Tab");
      assertThat(secretary.focused()).isEqualTo("跳到正文");
      secretary.key("Enter").key("Tab");
      assertThat(secretary.focused()).isEqualTo("录入入党申请");
    }
  }

  @Test
  void a_form_is_gone_through_from_top_to_bottom_and_every_stop_is_seen() {
    try (Visitor secretary = wangju.visitor("secretary")) {
      secretary.open("/recruitment/enter-applicant.xhtml").field("personId").focus();
      List<String> stops = secretary.stopsUpTo("submit");
      assertThat(stops)
          .containsExactly(
              "personId",
              "appliedOn",
              "route",
              "paperPlace",
              "paperPages",
              "paperSeenBy",
              "submit");
    }
  }

  @Test
  void enter_sends_a_form() {
    try (Visitor secretary = wangju.visitor("secretary")) {
      secretary.open("/recruitment/enter-applicant.xhtml").field("paperPlace").focus();
      secretary.key("Enter");
      secretary.page().locator(".ui-message-error").first().waitFor();

      secretary.open("/recruitment/cases.xhtml").fill("typed", "没有这个人");
      secretary.key("Enter");
      secretary.page().waitForURL(url -> url.contains("s="));
      secretary.look().sees("没有符合条件");
    }
  }
}
