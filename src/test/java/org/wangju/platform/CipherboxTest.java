package org.wangju.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CipherboxTest {
  private final Cipherbox cipherbox =
      new Cipherbox(new MasterSecret("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));

  @Test
  void whatABrowserBringsBackIsOpenedForItsPurposeAlone() {
    String sealed = cipherbox.seal("search", "张三🙂");
    assertThat(cipherbox.open("search", sealed)).isEqualTo("张三🙂");
    assertThatThrownBy(() -> cipherbox.open("case-criteria", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Or whoever has a copy of the database would read it by handing it in as a search. */
  @Test
  void whatLiesInTheDatabaseIsNotOpenedForABrowser() {
    String atRest = cipherbox.encrypt("110101199003078515");
    assertThatThrownBy(() -> cipherbox.open("search", atRest))
        .isInstanceOf(IllegalStateException.class);
    String sealed = cipherbox.seal("search", "110101199003078515");
    assertThatThrownBy(() -> cipherbox.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "QQ==", "-_-", "QUJDREVGR0hJSktMTU5PUA=="})
  void whatWasNeverSealedIsNotOpened(String given) {
    assertThatThrownBy(() -> cipherbox.open("search", given))
        .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
  }
}
