package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A questionnaire from its first question to its publication, with the keyboard. */
@ExtendWith(Wangju.Started.class)
class QuestionnaireIT {
  private final Wangju wangju;

  QuestionnaireIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  void an_officer_composes_reorders_previews_and_publishes() {
    try (Visitor officer = wangju.visitor().signIn("officer")) {
      officer.open("/feedback/compose-questionnaire.xhtml").fill("title", "现实表现");
      officer.fill("0:wording", "有无违法违规", "0:choices", "有\n无").press("add");
      officer.field("1:wording").fill("近三年表现");
      officer.field("1:kind").selectOption("TEXT");
      officer.field("1:up").focus();
      officer.key("Enter");
      officer.page().waitForFunction("() => document.activeElement.id.endsWith('0:down')");
      assertThat(officer.field("0:wording").inputValue()).isEqualTo("近三年表现");
      officer.press("save").sees("保存。").look().onTelephone();

      officer.confirm("publish").sees("新版已公布").sees("第 1 版").look().onTelephone();
      officer.open("/feedback/questionnaires.xhtml").sees("现实表现").look().onTelephone();
    }
  }
}
