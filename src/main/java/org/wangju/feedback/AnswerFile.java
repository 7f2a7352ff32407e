package org.wangju.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is filed as the answer to a question about a person: a material of its own among the papers
 * of the case.
 */
public record AnswerFile(String personId, String questionKey) {
  private static final Pattern FORM = Pattern.compile("given-([0-9a-f-]{36})-([0-9a-z-]{1,36})");

  /** The material's key. */
  public String material() {
    return "given-" + personId + "-" + questionKey;
  }

  /** What a material's key stands for; empty when it is none of these. */
  public static Optional<AnswerFile> of(String material) {
    Matcher parts = FORM.matcher(material);
    return parts.matches()
        ? Optional.of(new AnswerFile(parts.group(1), parts.group(2)))
        : Optional.empty();
  }
}
