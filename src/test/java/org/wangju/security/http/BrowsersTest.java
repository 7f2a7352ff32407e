package org.wangju.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.MasterSecret;

class BrowsersTest {
  private final Browsers browsers =
      new Browsers(new Cipherbox(new MasterSecret("A".repeat(43) + "=")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox"
            + " · Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0 Safari/537.36 Edg/140.0 | Edge · Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1 | Safari · iOS",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile"
            + " Safari/537.36 MicroMessenger/8.0 | WeChat · Android",
        "curl/8.0 | ? · ?"
      })
  void namesFamilyAndSystemAlone(String header, String name) {
    assertThat(Browsers.name(header)).isEqualTo(name);
    assertThat(Browsers.name(null)).isEqualTo("? · ?");
  }

  @Test
  void knowsAgainTheLastEightAccountsAndNoOther() {
    String cookie = browsers.with(request(null), "account-0");
    for (int i = 1; i <= 8; i++) {
      cookie = browsers.with(request(cookie), "account-" + i);
    }
    assertThat(browsers.knows(request(cookie), "account-8")).isTrue();
    assertThat(browsers.knows(request(cookie), "account-1")).isTrue();
    assertThat(browsers.knows(request(cookie), "account-0")).isFalse();
    assertThat(browsers.knows(request(null), "account-1")).isFalse();
    assertThat(browsers.knows(request("nonsense"), "account-1")).isFalse();
    assertThat(browsers.with(request(cookie), "account-1").split("-")).hasSize(8);
  }

  private static HttpServletRequest request(String cookie) {
    Cookie[] cookies = cookie == null ? null : new Cookie[] {new Cookie("wangju_known", cookie)};
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            BrowsersTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> cookies);
  }
}
