package org.wangju.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.NameColumn.Row;

/** Names as offices paste them are found among the people of a request, or named back by row. */
class NameColumnTest {
  private static final List<Named> PEOPLE =
      List.of(
          new Named("1", "张三"),
          new Named("2", "吕吉安"),
          new Named("3", "阿依古丽·艾力"),
          new Named("4", "王伟"),
          new Named("5", "王伟"),
          new Named("6", "Anna Li"));

  @Test
  void blanks_numbers_and_further_columns_do_not_matter() {
    assertThat(found("张　三")).containsExactly("1");
    assertThat(found("  1、张 三\t男\t某公司")).containsExactly("1");
    assertThat(found("12\t张三")).containsExactly("1");
    assertThat(found("（３）张三，无异议")).containsExactly("1");
    assertThat(found("阿依古丽•艾力")).containsExactly("3");
    assertThat(found("ＡＮＮＡ Ｌｉ")).containsExactly("6");
  }

  @Test
  void traditional_and_variant_characters_mean_the_same() {
    assertThat(found("張三")).containsExactly("1");
    assertThat(found("呂𠮷安")).containsExactly("2");
  }

  @Test
  void rows_that_mean_nobody_or_several_are_named_back_as_a_spreadsheet_counts_them() {
    List<Row> rows = NameColumn.read("张三\n\n李四\n王 伟\n张 三\n李四", PEOPLE);
    assertThat(rows).extracting(Row::row).containsExactly(1, 3, 4, 5, 6);
    assertThat(rows).extracting(row -> row.people().size()).containsExactly(1, 0, 2, 1, 0);
    assertThat(rows).extracting(Row::repeats).containsExactly(0, 0, 0, 1, 3);
    assertThat(rows).filteredOn(Row::isFound).hasSize(1);
  }

  private static List<String> found(String line) {
    return NameColumn.read(line, PEOPLE).stream()
        .flatMap(row -> row.people().stream())
        .map(Named::personId)
        .toList();
  }
}
