package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeysTest {
  @Test
  void aNameIsFoundByEachOfItsEndings() {
    assertThat(NameKeys.of("林见微")).containsExactlyInAnyOrder("林见微", "见微", "微");
  }

  @Test
  void aFourByteCharacterIsNeverCutInTwo() {
    assertThat(NameKeys.of("易𠮷安")).containsExactlyInAnyOrder("易𠮷安", "𠮷安", "安");
  }

  @Test
  void spacesAndCaseDoNotMatter() {
    assertThat(NameKeys.of(" Anna\u3000Li ")).contains("annali", "li");
    assertThat(NameKeys.plain("An Na")).isEqualTo("anna");
  }

  @Test
  void theRangeOfABeginningEndsBeforeTheNextCharacter() {
    assertThat(NameKeys.after("张")).isEqualTo("弡");
    assertThat(NameKeys.after("易𠮷")).isEqualTo("易" + Character.toString("𠮷".codePointAt(0) + 1));
    assertThat("张三".compareTo(NameKeys.after("张"))).isNegative();
    assertThat("易𠮷安".compareTo(NameKeys.after("易𠮷"))).isNegative();
  }

  @Test
  void theRangeSkipsTheSurrogates() {
    assertThat(NameKeys.after("\uD7FF")).isEqualTo("\uE000");
  }
}
