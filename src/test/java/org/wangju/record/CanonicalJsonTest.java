package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The canonical form against the examples of RFC 8785 as far as we allow what they hold, and
 * against our own rules.
 */
class CanonicalJsonTest {
  private static final long GREATEST = 9_007_199_254_740_991L;

  /** RFC 8785, section 3.2.2, without its fractions. */
  @Test
  void literalsAndEscapesAreThoseOfTheRfc() {
    assertThat(json(Map.of("literals", Arrays.asList(null, true, false))))
        .isEqualTo("{\"literals\":[null,true,false]}");
    assertThat(json(Map.of("string", "\u20ac$\u000F\nA'\u0042\"\\\\\"/")))
        .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    assertThat(json(Map.of("c", "\b\f\n\r\t\u0000\u001f\u007f")))
        .isEqualTo("{\"c\":\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"}");
  }

  /** RFC 8785, section 3.2.3, without U+FB33, which form NFC takes apart. */
  @Test
  void namesAreOrderedByUtf16CodeUnits() {
    Map<String, String> names =
        Map.of(
            "\u20ac",
            "Euro",
            "\r",
            "Return",
            "1",
            "One",
            "\ud83d\ude00",
            "Grin",
            "\u0080",
            "Control",
            "\u00f6",
            "o umlaut");
    assertThat(json(names))
        .isEqualTo(
            "{\"\\r\":\"Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o umlaut\",\"€\":\"Euro\",\"😀\":\"Grin\"}");
  }

  @Test
  void aCharacterBeyondTheBasicPlaneComesBeforeThoseOfThePrivateUseArea() {
    assertThat(json(Map.of("\ue000", 1, "𠮷", 2))).isEqualTo("{\"𠮷\":2,\"\ue000\":1}");
  }

  @Test
  void textsAndNamesAreInFormNfc() {
    assertThat(json(Map.of("Ame\u0301lie", "u\u0308"))).isEqualTo("{\"Am\u00e9lie\":\"\u00fc\"}");
    assertThat(json(Map.of("name", "\ufb33"))).isEqualTo("{\"name\":\"\u05d3\u05bc\"}");
  }

  @Test
  void aFourByteCharacterIsFourBytes() {
    assertThat(HexFormat.of().formatHex(CanonicalJson.bytes(Map.of("n", "𠮷𬭎"))))
        .isEqualTo("7b226e223a22" + "f0a0aeb7" + "f0acad8e" + "227d");
  }

  @Test
  void twoNamesThatNfcMakesOneAreRefused() {
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("\u00e9", 1, "e\u0301", 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud842", "\udfb7", "a\ud842b", "\udfb7\ud842"})
  void halfOfASurrogatePairIsRefused(String broken) {
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", broken)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersAreWholeAndExactEverywhere() {
    assertThat(json(Map.of("n", List.of(0, -1, 10, GREATEST, -GREATEST))))
        .isEqualTo("{\"n\":[0,-1,10,9007199254740991,-9007199254740991]}");
    for (Object refused :
        List.of(GREATEST + 1, -GREATEST - 1, Long.MIN_VALUE, 1.5, 1.0f, new BigDecimal("1"))) {
      assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("n", refused)))
          .as("%s", refused)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void instantsHaveSixDecimalsAndDatesNone() {
    assertThat(json(Map.of("at", Instant.parse("2026-03-02T01:00:00Z"))))
        .isEqualTo("{\"at\":\"2026-03-02T01:00:00.000000Z\"}");
    assertThat(json(Map.of("at", Instant.parse("2026-03-02T01:00:00.123456789Z"))))
        .isEqualTo("{\"at\":\"2026-03-02T01:00:00.123456Z\"}");
    assertThat(json(Map.of("on", LocalDate.of(2026, 3, 2)))).isEqualTo("{\"on\":\"2026-03-02\"}");
  }

  @Test
  void enumsAreTheirNamesAndNestedValuesKeepTheirOrder() {
    assertThat(
            json(Map.of("b", Map.of("z", 1, "a", List.of(DayOfWeek.MONDAY, "x")), "a", List.of())))
        .isEqualTo("{\"a\":[],\"b\":{\"a\":[\"MONDAY\",\"x\"],\"z\":1}}");
  }

  @Test
  void otherValuesAreRefused() {
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("o", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("o", new byte[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String json(Map<String, ?> map) {
    return new String(CanonicalJson.bytes(map), StandardCharsets.UTF_8);
  }
}
