package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.platform.Refusal;

/** What may stand as a recipient in a dialogue with a mail server. */
class MailAddressTest {
  @Test
  void anAddressIsKeptWithoutTheSpaceAroundIt() {
    assertThat(MailAddress.parse(" anna.b+c@mail.example.org\n"))
        .isEqualTo("anna.b+c@mail.example.org");
  }

  /** U+010D and U+010A end a line where only the lower byte is sent (CVE-2025-7962). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@example",
        "@example.org",
        "anna@example.org\r\nRCPT TO:<b@example.org>",
        "anna\u010d\u010aRCPT@example.org",
        "anna@example.org\u010d\u010a",
        "<anna@example.org>",
        "Anna <anna@example.org>",
        "\"a b\"@example.org",
        "安娜@example.org",
        "anna@例子.org",
      })
  void whatIsNoPlainAddressIsRefused(String typed) {
    assertThatThrownBy(() -> MailAddress.parse(typed)).isInstanceOf(Refusal.class);
  }
}
