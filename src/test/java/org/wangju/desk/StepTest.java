package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wangju.directory.Role;
import org.wangju.platform.Messages;

/** The names that line up. */
class StepTest {
  @Test
  void anElementNamesItsPageAndItsTexts() {
    Step step = new Step("lending", "Task_HandOut");

    assertThat(step.page()).isEqualTo("/lending/hand-out.xhtml");
    assertThat(step.title(Messages.DEFAULT)).isEqualTo("交付档案");
    assertThat(step.title(Locale.ENGLISH)).isEqualTo("Hand it out");
    assertThat(new Step("recruitment", "Task_ReviewHalfYear2").page())
        .isEqualTo("/recruitment/review-half-year2.xhtml");
    assertThatThrownBy(() -> new Step("lending", "Gateway_Agreed"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHolderIsOneText() {
    assertThat(Holder.role(Role.OFFICER, "C01")).isEqualTo("role:OFFICER@C01");
    assertThat(Holder.account("a1")).isEqualTo("account:a1");
    assertThat(Holder.person("p1")).isEqualTo("person:p1");
  }
}
