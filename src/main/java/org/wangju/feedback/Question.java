package org.wangju.feedback;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One question of a questionnaire.
 *
 * @param key by which answers name it, such as {@code q3}: the same in all versions that ask it
 * @param hint what helps to answer it; empty where nothing does
 * @param required whether it needs an answer wherever something is known
 * @param choices what can be chosen, in their order; empty for other kinds
 * @param least the least number; null where there is none, and for other kinds
 * @param most the greatest number; null as {@code least} is
 */
public record Question(
    String key,
    QuestionKind kind,
    String wording,
    String hint,
    boolean required,
    List<String> choices,
    BigDecimal least,
    BigDecimal most) {
  /** As many as a page can show. */
  public static final int MOST_CHOICES = 30;

  static final int LONGEST_WORDING = 500;
  static final int LONGEST_CHOICE = 100;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");

  public Question {
    choices = List.copyOf(choices);
  }

  /**
   * The number as typed, full-width digits too; empty when it is none, or none with at most 15
   * digits before the point and 6 behind it.
   */
  public static Optional<BigDecimal> number(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }
}
