package org.wangju.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong with an answer is told in the reader's language, and nothing else is wrong. */
class AnswerCheckTest {
  @Test
  void a_required_question_needs_an_answer_where_something_is_known() {
    Question question = question(QuestionKind.TEXT);
    assertThat(errors(question, "")).containsExactly("请作答。");
    assertThat(AnswerCheck.errors(question, Given.NOTHING, false, Locale.SIMPLIFIED_CHINESE))
        .isEmpty();
    assertThat(AnswerCheck.errors(question, Given.NOTHING, true, Locale.ENGLISH))
        .containsExactly("Please answer.");
  }

  @Test
  void choices_are_those_of_the_question() {
    assertThat(errors(question(QuestionKind.SINGLE_CHOICE), "有")).isEmpty();
    assertThat(errors(question(QuestionKind.SINGLE_CHOICE), "有", "无")).containsExactly("只能选一项。");
    assertThat(errors(question(QuestionKind.MULTIPLE_CHOICE), "有", "无")).isEmpty();
    assertThat(errors(question(QuestionKind.MULTIPLE_CHOICE), "有", "别的"))
        .containsExactly("没有“别的”这个选项。请重新选择。");
  }

  @Test
  void numbers_lie_within_their_bounds_and_may_be_full_width() {
    Question question = question(QuestionKind.NUMBER);
    assertThat(errors(question, "１２．５")).isEmpty();
    assertThat(errors(question, "0")).containsExactly("不能小于 1。");
    assertThat(errors(question, "100.5")).containsExactly("不能大于 100。");
    assertThat(errors(question, "1e999999999")).hasSize(1);
    assertThat(errors(question, "十二")).containsExactly("“十二”不是数字。请填写数字，例如 12 或 1.5。");
  }

  @Test
  void days_are_days_of_the_calendar() {
    assertThat(errors(question(QuestionKind.DATE), "2026-02-28")).isEmpty();
    assertThat(errors(question(QuestionKind.DATE), "2026-02-30")).hasSize(1);
  }

  @Test
  void a_statement_needs_what_shows_it() {
    Question question = question(QuestionKind.STATEMENT);
    assertThat(errors(question, "获评先进")).containsExactly("请写明依据。");
    assertThat(
            AnswerCheck.errors(
                question, new Given(List.of("获评先进"), "某发〔2026〕1号"), true, Locale.ENGLISH))
        .isEmpty();
  }

  @Test
  void texts_end_somewhere_and_rare_characters_count_once() {
    assertThat(errors(question(QuestionKind.TEXT), "𠮷".repeat(2000))).isEmpty();
    assertThat(errors(question(QuestionKind.TEXT), "𠮷".repeat(2001))).hasSize(1);
  }

  private static List<String> errors(Question question, String... values) {
    List<String> given = values[0].isEmpty() ? List.of() : List.of(values);
    return AnswerCheck.errors(question, new Given(given, ""), true, Locale.SIMPLIFIED_CHINESE);
  }

  static Question question(QuestionKind kind) {
    boolean number = kind == QuestionKind.NUMBER;
    return new Question(
        "q-" + kind,
        kind,
        "有无违法违规",
        "",
        true,
        kind.isChoice() ? List.of("有", "无") : List.of(),
        number ? BigDecimal.ONE : null,
        number ? BigDecimal.valueOf(100) : null);
  }
}
