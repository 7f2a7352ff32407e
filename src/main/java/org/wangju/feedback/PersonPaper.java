package org.wangju.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper of one of the people concerned, where there is one for each: a material of its own among
 * the papers of the case.
 */
public record PersonPaper(Kind kind, String personId) {
  private static final Pattern FORM = Pattern.compile("(notice|statement)-([0-9a-f-]{36})");

  /** What it is. The names are {@code material.<key>}. */
  public enum Kind {
    /** What is said about the person, handed over and signed by them. */
    NOTICE("notice"),
    /** What the person wrote in reply. */
    STATEMENT("statement");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /** The material's key. */
  public String material() {
    return kind.key + "-" + personId;
  }

  /** What a material's key stands for; empty when it is none of these. */
  public static Optional<PersonPaper> of(String material) {
    Matcher parts = FORM.matcher(material);
    return parts.matches()
        ? Optional.of(
            new PersonPaper(
                parts.group(1).equals(Kind.NOTICE.key) ? Kind.NOTICE : Kind.STATEMENT,
                parts.group(2)))
        : Optional.empty();
  }
}
