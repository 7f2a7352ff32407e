package org.wangju.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wangju.platform.Messages;

/** What is wrong with what was given to a question: a pure function of the two. */
public final class AnswerCheck {
  /** The longest text, statement or evidence, in characters. */
  public static final int LONGEST = 2000;

  private AnswerCheck() {}

  /**
   * What is wrong, in the reader's language; empty when nothing is.
   *
   * @param needed whether required questions need an answer: not where nothing is known
   */
  public static List<String> errors(Question question, Given given, boolean needed, Locale locale) {
    List<String> errors = new ArrayList<>();
    if (given.values().isEmpty()) {
      if (needed && question.required()) {
        boolean file = question.kind() == QuestionKind.FILE;
        errors.add(text(locale, file ? "flaw.missingFile" : "flaw.missing"));
      }
      return errors;
    }
    String value = given.values().get(0);
    switch (question.kind()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> choices(question, given, locale, errors);
      case NUMBER -> number(question, value, locale, errors);
      case DATE -> day(value, locale, errors);
      case TEXT -> length(value, locale, errors);
      case FILE -> {}
      case STATEMENT -> {
        length(value, locale, errors);
        length(given.evidence(), locale, errors);
        if (given.evidence().isEmpty()) {
          errors.add(text(locale, "flaw.evidence"));
        }
      }
    }
    return errors;
  }

  /**
   * Whether required questions need an answer: not where nothing is known, nor where one has no
   * objection to many.
   */
  public static boolean isNeeded(Opinion opinion, boolean alone) {
    if (opinion == null) {
      return false;
    }
    return switch (opinion) {
      case NOT_KNOWN, HANDED_OVER -> false;
      case NO_OBJECTION -> alone;
      case FAVOURABLE, OBJECTION -> true;
    };
  }

  private static void choices(Question question, Given given, Locale locale, List<String> errors) {
    given.values().stream()
        .filter(value -> !question.choices().contains(value))
        .forEach(value -> errors.add(text(locale, "flaw.choice", value)));
    if (question.kind() == QuestionKind.SINGLE_CHOICE && given.values().size() > 1) {
      errors.add(text(locale, "flaw.oneChoice"));
    }
  }

  private static void number(Question question, String value, Locale locale, List<String> errors) {
    Optional<BigDecimal> number = Question.number(value);
    if (number.isEmpty()) {
      errors.add(text(locale, "flaw.number", value));
      return;
    }
    BigDecimal least = question.least();
    BigDecimal most = question.most();
    if (least != null && number.get().compareTo(least) < 0) {
      errors.add(text(locale, "flaw.least", least.toPlainString()));
    }
    if (most != null && number.get().compareTo(most) > 0) {
      errors.add(text(locale, "flaw.most", most.toPlainString()));
    }
  }

  private static void day(String value, Locale locale, List<String> errors) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      errors.add(text(locale, "flaw.day", value));
    }
  }

  private static void length(String value, Locale locale, List<String> errors) {
    if (value.codePointCount(0, value.length()) > LONGEST) {
      errors.add(text(locale, "flaw.long", LONGEST));
    }
  }

  private static String text(Locale locale, String key, Object... arguments) {
    return Messages.text(locale, "feedback", key, arguments);
  }
}
