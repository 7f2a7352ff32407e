package org.wangju.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.wangju.platform.Messages;

/**
 * What the rules say about one step of one case: shown beside its form, asked before its decision.
 */
public record RuleCard(List<Row> rows) {
  public RuleCard {
    rows = List.copyOf(rows);
  }

  /**
   * Holds the facts of a step against the limits that bind it.
   *
   * @param limitIds in the order in which they are shown; those that the edition does not have are
   *     left out
   * @throws IllegalArgumentException when no edition has a limit of that name
   */
  public static RuleCard of(
      Edition edition, List<String> limitIds, Facts facts, WorkingCalendar calendar) {
    limitIds.forEach(id -> requireKnown(edition, id));
    return new RuleCard(
        limitIds.stream()
            .flatMap(id -> edition.limit(id).stream())
            .map(limit -> new Row(edition.title(), limit, limit.bound().check(facts, calendar)))
            .toList());
  }

  private static void requireKnown(Edition edition, String limitId) {
    if (edition.limit(limitId).isEmpty() && !Messages.has("rules", "rule." + limitId)) {
      throw new IllegalArgumentException("No edition has a limit " + limitId);
    }
  }

  /** The row of a limit; empty where the edition does not have it. */
  public Optional<Row> row(String limitId) {
    return rows.stream().filter(row -> row.id().equals(limitId)).findFirst();
  }

  /** Whether a minimum is not met. */
  public boolean blocked() {
    return rows.stream().anyMatch(row -> row.severity() == Severity.BLOCKS);
  }

  /** Whether a latest date was missed, so that a written reason is needed. */
  public boolean overdue() {
    return rows.stream().anyMatch(Row::overdue);
  }

  /** The first day on which every limit allows the step; empty where none sets a day. */
  public Optional<LocalDate> earliest() {
    return rows.stream().map(Row::earliest).filter(Objects::nonNull).max(Comparator.naturalOrder());
  }

  /** The first of the latest dates; empty where no limit sets one. */
  public Optional<LocalDate> latest() {
    return rows.stream().map(Row::latest).filter(Objects::nonNull).min(Comparator.naturalOrder());
  }

  /**
   * Lets a step pass that no minimum blocks.
   *
   * @throws StepBlocked naming each unmet minimum, what is missing and until when
   */
  public void requireUnblocked() {
    if (blocked()) {
      throw new StepBlocked(
          rows.stream().filter(row -> row.severity() == Severity.BLOCKS).toList());
    }
  }

  /** One limit with what it says about the facts. */
  public record Row(String edition, Limit limit, Outcome outcome) {
    public String id() {
      return limit.id();
    }

    /** The article's number in the text of {@link #layer()}. */
    public String article() {
      return limit.article();
    }

    public Layer layer() {
      return limit.layer();
    }

    /** Whether the entry was held against the official text; shown as 未核对 where it was not. */
    public boolean verified() {
      return limit.verified();
    }

    /** First day on which the step may be taken, or null. */
    public LocalDate earliest() {
      return outcome.earliest();
    }

    /** Last day by which it should be done, or null. */
    public LocalDate latest() {
      return outcome.latest();
    }

    /** Whether a date rests on a year whose working days are not announced (暂算). */
    public boolean provisional() {
      return outcome.provisional();
    }

    /** Whether the latest date was missed, also when the work has been done since. */
    public boolean overdue() {
      return outcome.overdue();
    }

    public List<Missing> missing() {
      return outcome.missing();
    }

    public Severity severity() {
      return outcome.severity();
    }

    /** The rule in one sentence. */
    public String sentence(Locale locale) {
      return limit.sentence(locale);
    }

    /** What is missing, in the reader's language. */
    public List<String> missing(Locale locale) {
      return outcome.missing().stream().map(missing -> missing.text(locale)).toList();
    }
  }
}
