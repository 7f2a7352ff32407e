package org.wangju.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.NameColumn.Row;
import org.wangju.platform.Refusal;

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
    assertThat(found("１．张　三")).containsExactly("1");
    assertThat(found("　２ 张三")).containsExactly("1");
    assertThat(found("（３）张三，无异议")).containsExactly("1");
    assertThat(found("阿依古丽•艾力")).containsExactly("3");
    assertThat(found("ＡＮＮＡ Ｌｉ")).containsExactly("6");
  }

  @Test
  void traditional_and_variant_characters_mean_the_same() {
    assertThat(found("張三")).containsExactly("1");
    assertThat(found("呂𠮷安")).containsExactly("2");
    assertThat(NameColumn.read("車曉燁", List.of(new Named("8", "车晓烨")))).allMatch(Row::isFound);
  }

  @Test
  void rows_that_mean_nobody_or_several_are_named_back_as_a_spreadsheet_counts_them() {
    List<Row> rows = NameColumn.read("张三\n\n李四\n王 伟\n张 三\n李四", PEOPLE);
    assertThat(rows).extracting(Row::row).containsExactly(1, 3, 4, 5, 6);
    assertThat(rows).extracting(row -> row.people().size()).containsExactly(1, 0, 2, 1, 0);
    assertThat(rows).extracting(Row::repeats).containsExactly(0, 0, 0, 1, 3);
    assertThat(rows).filteredOn(Row::isFound).hasSize(1);
  }

  @Test
  void names_in_a_line_are_as_good_as_a_column() {
    assertThat(found("张三、呂吉安；Anna Li")).containsExactly("1", "2", "6");
    assertThat(found("张三，呂吉安, Anna Li")).containsExactly("1", "2", "6");
    assertThat(found("张三\t呂吉安")).containsExactly("1", "2");
    assertThat(NameColumn.read("张三、李四\n呂吉安，张三", PEOPLE))
        .extracting(Row::row, Row::written, Row::repeats)
        .containsExactly(
            tuple(1, "张三", 0), tuple(1, "李四", 0), tuple(2, "呂吉安", 0), tuple(2, "张三", 1));
  }

  @Test
  void behind_a_comma_stand_columns_or_names_that_nobody_bears() {
    assertThat(NameColumn.read("张三，男,某公司\n张三\t男", PEOPLE))
        .extracting(Row::beside)
        .containsExactly(List.of("男", "某公司"), List.of());
  }

  @Test
  void the_branch_tells_those_of_one_name_apart() {
    List<Named> people =
        List.of(new Named("4", "王伟", "滨江支部"), new Named("5", "王伟", "南岸支部"), new Named("7", "王伟"));
    for (String written : List.of("王伟 南岸支部", "王　伟南岸支部", "王伟\t男\t南岸支部", "2、王偉，南岸支部")) {
      assertThat(NameColumn.read(written, people))
          .as(written)
          .singleElement()
          .satisfies(row -> assertThat(row.people()).containsExactly(people.get(1)))
          .satisfies(row -> assertThat(row.beside()).isEmpty());
    }
    assertThat(NameColumn.read("王伟", people)).singleElement().matches(row -> !row.isFound());
  }

  @Test
  void names_that_are_not_clear_are_told_with_their_rows_in_the_readers_language() {
    String pasted = "张三\n李四\n1. 张 三\n王伟\n呂吉安，李五";
    assertThatThrownBy(() -> NamingPeople.named(PEOPLE, pasted))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE))
                  .contains("第 2 行“李四”不在", "第 4 行“王伟”有 2 人同名", "第 5 行“李五”不在")
                  .doesNotContain("张三", "呂吉安");
              assertThat(refusal.text(Locale.ENGLISH)).contains("row 2, “李四”", "; row 4, “王伟”");
            });
    assertThat(NamingPeople.named(PEOPLE, "张三\n1. 张 三\n呂吉安")).containsExactly("1", "2");
  }

  private static List<String> found(String line) {
    return NameColumn.read(line, PEOPLE).stream()
        .flatMap(row -> row.people().stream())
        .map(Named::personId)
        .toList();
  }
}
