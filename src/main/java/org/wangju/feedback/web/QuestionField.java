package org.wangju.feedback.web;

import java.math.BigDecimal;
import java.util.List;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.platform.Refusal;

/** A question as it is being written. */
public class QuestionField {
  private final String key;
  private QuestionKind kind = QuestionKind.SINGLE_CHOICE;
  private String wording;
  private String hint;
  private boolean required = true;
  private String choices;
  private String least;
  private String most;

  /** An empty one. */
  QuestionField(String key) {
    this.key = key;
  }

  QuestionField(Question question) {
    this(question.key());
    kind = question.kind();
    wording = question.wording();
    hint = question.hint();
    required = question.required();
    choices = String.join("\n", question.choices());
    least = text(question.least());
    most = text(question.most());
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /**
   * The question as written; what its kind has no use for is left out.
   *
   * @param number its place, counted from 1
   * @throws Refusal when a bound is no number
   */
  Question written(int number) {
    boolean bounded = kind == QuestionKind.NUMBER;
    return new Question(
        key,
        kind,
        plain(wording),
        plain(hint),
        required,
        kind.isChoice() ? lines(choices) : List.of(),
        bounded ? bound(number, least) : null,
        bounded ? bound(number, most) : null);
  }

  private static List<String> lines(String text) {
    return plain(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static BigDecimal bound(int number, String typed) {
    return plain(typed).isEmpty()
        ? null
        : Question.number(typed)
            .orElseThrow(() -> new Refusal("feedback", "refusal.noNumber", number, typed));
  }

  private static String plain(String typed) {
    return typed == null ? "" : typed.strip();
  }

  public String getKey() {
    return key;
  }

  public QuestionKind getKind() {
    return kind;
  }

  public void setKind(QuestionKind kind) {
    this.kind = kind;
  }

  public String getWording() {
    return wording;
  }

  public void setWording(String wording) {
    this.wording = wording;
  }

  public String getHint() {
    return hint;
  }

  public void setHint(String hint) {
    this.hint = hint;
  }

  public boolean isRequired() {
    return required;
  }

  public void setRequired(boolean required) {
    this.required = required;
  }

  /** What can be chosen, one a line. */
  public String getChoices() {
    return choices;
  }

  public void setChoices(String choices) {
    this.choices = choices;
  }

  public String getLeast() {
    return least;
  }

  public void setLeast(String least) {
    this.least = least;
  }

  public String getMost() {
    return most;
  }

  public void setMost(String most) {
    this.most = most;
  }
}
