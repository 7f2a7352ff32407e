package org.wangju.feedback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.feedback.NameColumn.Row;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;

/** Names of which some mean nobody, or more than one: says of each in which row it stands. */
final class UnclearNames extends Refusal {
  private static final long serialVersionUID = 1;
  private static final String BUNDLE = "feedback";
  private static final String KEY = "refusal.names";

  private final transient List<Row> unclear;

  UnclearNames(List<Row> rows) {
    super(BUNDLE, KEY);
    unclear = rows.stream().filter(UnclearNames::isUnclear).toList();
  }

  static boolean isUnclear(Row row) {
    return row.people().size() != 1 || !row.beside().isEmpty();
  }

  @Override
  public String text(Locale locale) {
    String each =
        unclear.stream()
            .flatMap(row -> lines(row, locale))
            .collect(Collectors.joining(Messages.text(locale, BUNDLE, "names.and")));
    return Messages.text(locale, BUNDLE, KEY, each);
  }

  private static Stream<String> lines(Row row, Locale locale) {
    Stream<String> name =
        switch (row.people().size()) {
          case 0 -> Stream.of(unknown(row, row.written(), locale));
          case 1 -> Stream.empty();
          default ->
              Stream.of(
                  Messages.text(
                      locale,
                      BUNDLE,
                      "names.several",
                      row.row(),
                      row.written(),
                      row.people().size()));
        };
    return Stream.concat(name, row.beside().stream().map(cell -> unknown(row, cell, locale)));
  }

  private static String unknown(Row row, String written, Locale locale) {
    return Messages.text(locale, BUNDLE, "names.unknown", row.row(), written);
  }
}
