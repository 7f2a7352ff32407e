package org.wangju.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;

/**
 * A step that a minimum of the rules forbids for now: which article, what it says, what is missing.
 */
public final class StepBlocked extends Refusal {
  private static final long serialVersionUID = 1;

  private final transient List<RuleCard.Row> rows;

  StepBlocked(List<RuleCard.Row> rows) {
    super("rules", "blocked", rows.stream().map(RuleCard.Row::id).toArray());
    this.rows = List.copyOf(rows);
  }

  @Override
  public String text(Locale locale) {
    return rows.stream().map(row -> text(locale, row)).collect(Collectors.joining("\n"));
  }

  private static String text(Locale locale, RuleCard.Row row) {
    String missing =
        String.join(Messages.text(locale, "rules", "list.semicolon"), row.missing(locale));
    return Messages.text(locale, "rules", "blocked", row.article(), row.sentence(locale), missing);
  }
}
