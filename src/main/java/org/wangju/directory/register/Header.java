package org.wangju.directory.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;

/**
 * The header of a register: which kind it is and where each column stands.
 *
 * @param row the header's row
 * @param titles the headers as the file writes them
 * @param places the column's place in a row, the first being 0, of every column that is read
 */
record Header(RegisterKind kind, int row, List<String> titles, Map<Column, Integer> places) {
  private static final Set<Column> DATES =
      EnumSet.of(
          Column.BIRTH_DATE,
          Column.APPLICATION_DATE,
          Column.ACTIVIST_DATE,
          Column.TARGET_DATE,
          Column.MEETING_DATE,
          Column.CONVERSION_DATE);

  /** Reads a row as a header; nothing when it names too few known columns to be one. */
  static Optional<Header> of(SourceRow row) {
    List<String> titles = row.cells().stream().map(cell -> Characters.clean(cell.text())).toList();
    return Arrays.stream(RegisterKind.values())
        .filter(kind -> matches(kind, titles) >= Math.max(2, (kind.required().size() + 1) / 2))
        .max(Comparator.comparingLong(kind -> matches(kind, titles)))
        .map(kind -> new Header(kind, row.number(), titles, places(kind, titles)));
  }

  private static long matches(RegisterKind kind, List<String> titles) {
    return kind.columns().stream()
        .filter(column -> titles.stream().anyMatch(column::isHeadedBy))
        .count();
  }

  private static Map<Column, Integer> places(RegisterKind kind, List<String> titles) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < titles.size(); i++) {
      for (Column column : kind.columns()) {
        if (column.isHeadedBy(titles.get(i))) {
          Integer earlier = places.put(column, i);
          if (earlier != null) {
            throw new Refusal(
                "directory",
                "register.duplicateHeader",
                column.header(),
                titles.get(earlier),
                titles.get(i));
          }
        }
      }
    }
    return places;
  }

  /** Where the columns of dates stand. */
  Set<Integer> datePlaces() {
    return places.entrySet().stream()
        .filter(entry -> DATES.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /**
   * Makes sure that no column is missing without which no row can be taken.
   *
   * @throws Refusal naming the missing ones
   */
  void requireComplete() {
    String missing =
        kind.required().stream()
            .filter(column -> !places.containsKey(column))
            .map(Column::header)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new Refusal("directory", "register.columnMissing", missing);
    }
  }
}
