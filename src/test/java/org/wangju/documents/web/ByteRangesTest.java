package org.wangju.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.documents.web.ByteRanges.Range;
import org.wangju.documents.web.ByteRanges.Unsatisfiable;

/** Range fields as RFC 9110 section 14 has them. */
class ByteRangesTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=10-19, 10, 20",
    "bytes=90-, 90, 100",
    "bytes=90-500, 90, 100",
    "bytes=-1, 99, 100",
    "bytes=-500, 0, 100",
    "Bytes=5-6, 5, 7"
  })
  void one_range(String field, long from, long to) throws Unsatisfiable {
    assertThat(ByteRanges.of(field, 100).orElseThrow()).containsExactly(new Range(from, to));
  }

  @Test
  void several_ranges_without_those_that_do_not_exist() throws Unsatisfiable {
    assertThat(ByteRanges.of("bytes=0-1, 500-, -2", 100).orElseThrow())
        .containsExactly(new Range(0, 2), new Range(98, 100));
    assertThat(new Range(0, 2).of(100)).isEqualTo("bytes 0-1/100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=100-",
        "bytes=-0",
        "bytes=5-4",
        "bytes=",
        "bytes=a-b",
        "bytes=-",
        "bytes=1-2-3",
        "bytes=0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1"
      })
  void what_cannot_be_given(String field) {
    assertThatThrownBy(() -> ByteRanges.of(field, 100)).isInstanceOf(Unsatisfiable.class);
  }

  @Test
  void no_field_or_another_unit_asks_for_the_whole() throws Unsatisfiable {
    assertThat(ByteRanges.of(null, 100)).isEmpty();
    assertThat(ByteRanges.of("pages=1-2", 100)).isEmpty();
  }

  @Test
  void names_in_any_script_survive_and_break_no_header() {
    assertThat(FileNames.disposition("attachment", "谈话 \"𠮷\"\r\n.pdf"))
        .isEqualTo(
            "attachment; filename=\"________.pdf\"; filename*=UTF-8''"
                + "%E8%B0%88%E8%AF%9D%20%22%F0%A0%AE%B7%22%0D%0A.pdf");
  }
}
