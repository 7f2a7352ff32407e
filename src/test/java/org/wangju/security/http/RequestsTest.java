package org.wangju.security.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
  private static final Map<String, String> FORWARDED =
      Map.of(
          "Host", "node1:8080",
          "X-Forwarded-For", "6.6.6.6, 203.0.113.7",
          "X-Forwarded-Host", "wangju.example",
          "X-Forwarded-Proto", "https");

  @Test
  void whatAProxyOfOursForwardsIsBelieved() {
    Visitor visitor =
        new Proxies(Optional.of("127.0.0.1, ::1")).visitor(request("0:0:0:0:0:0:0:1", FORWARDED));
    assertThat(visitor).isEqualTo(new Visitor("203.0.113.7", "wangju.example", true));
    assertThat(visitor.origin()).isEqualTo("https://wangju.example");
  }

  @Test
  void whatAnyoneElseForwardsIsNot() {
    Visitor expected = new Visitor("198.51.100.9", "node1:8080", false);
    assertThat(new Proxies(Optional.of("127.0.0.1")).visitor(request("198.51.100.9", FORWARDED)))
        .isEqualTo(expected);
    assertThat(new Proxies(Optional.empty()).visitor(request("198.51.100.9", FORWARDED)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.xhtml",
        "/directory/person.xhtml?id=0198",
        "/desk/inbox.xhtml?process=a&due=LATE"
      })
  void signingInLeadsToThePageThatWasAskedFor(String address) {
    assertThat(Redirection.within(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "evil",
        "",
        "/a\r\nSet-Cookie: x",
        "/a\\b",
        "/页面",
        "javascript:x"
      })
  void signingInLeadsNowhereElse(String address) {
    assertThat(Redirection.within(address)).isEqualTo("/index.xhtml");
  }

  @Test
  void anUnknownLanguageIsChinese() {
    assertThat(Languages.of("en").getLanguage()).isEqualTo("en");
    assertThat(Languages.of("xx").toLanguageTag()).isEqualTo("zh-CN");
  }

  @Test
  void aStateKeyThatIsMissingOrShortStopsTheStart() {
    assertThatCode(() -> StateKeyCheck.check("A".repeat(43) + "=")).doesNotThrowAnyException();
    assertThatThrownBy(() -> StateKeyCheck.check(null)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> StateKeyCheck.check("AAAA")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> StateKeyCheck.check("${MPCONFIG=wangju.faces.key}"))
        .isInstanceOf(RuntimeException.class);
  }

  private static HttpServletRequest request(String address, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> address;
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "isSecure" -> false;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
