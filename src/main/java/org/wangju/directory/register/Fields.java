package org.wangju.directory.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one row, by column. Asking for a field that is written wrongly notes the flaw and
 * gives nothing.
 */
final class Fields {
  private static final int SHOWN = 60;

  private final Header header;
  private final SourceRow source;
  private final List<Remark> flaws = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();
  private final Set<Column> unreadable = EnumSet.noneOf(Column.class);

  private Fields(Header header, SourceRow source) {
    this.header = header;
    this.source = source;
    header.places().keySet().forEach(this::checkReadable);
  }

  /** Reads a row; the form asks for its fields and makes a typed row of them. */
  static <T> Reading<T> read(Header header, SourceRow source, Function<Fields, T> form) {
    Fields fields = new Fields(header, source);
    T row = form.apply(fields);
    boolean good = fields.flaws.isEmpty();
    return new Reading<>(
        source, good ? row : null, List.copyOf(fields.flaws), List.copyOf(fields.warnings));
  }

  /**
   * A formula's result depends on what else the file held and is whatever the file claims: its row
   * is refused.
   */
  private void checkReadable(Column column) {
    switch (cell(column).kind()) {
      case FORMULA -> markUnreadable(column, "register.flaw.formula");
      case ERROR -> markUnreadable(column, "register.flaw.error");
      case TEXT, NUMBER -> {}
    }
  }

  private void markUnreadable(Column column, String key) {
    flaw(column, key);
    unreadable.add(column);
  }

  Cell cell(Column column) {
    Integer place = header.places().get(column);
    return place == null || unreadable.contains(column) ? Cell.EMPTY : source.cell(place);
  }

  /** Notes that the row must be refused. */
  void flaw(Column column, String key, Object... arguments) {
    flaws.add(about(column, key, arguments));
  }

  /** Notes something that does not keep the row from being taken. */
  void warn(Column column, String key, Object... arguments) {
    warnings.add(about(column, key, arguments));
  }

  private Remark about(Column column, String key, Object... arguments) {
    return about(header, source, column, key, arguments);
  }

  static Remark about(
      Header header, SourceRow source, Column column, String key, Object... arguments) {
    Integer place = header.places().get(column);
    String title = place == null ? column.header() : header.titles().get(place);
    String value = place == null ? "" : shortened(Characters.clean(source.cell(place).text()));
    return new Remark(title, value, key, List.copyOf(Arrays.asList(arguments)));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** Text kept as written, or nothing. */
  Optional<String> text(Column column, int maxLength) {
    return bounded(column, Characters.clean(cell(column).text()), maxLength);
  }

  /** A name of a person, or nothing. */
  Optional<String> name(Column column, int maxLength) {
    return bounded(column, Characters.name(cell(column).text()), maxLength);
  }

  /** A code or number without blanks and full-width signs, or nothing. */
  Optional<String> code(Column column, int maxLength) {
    return bounded(column, Characters.plain(cell(column).text()), maxLength);
  }

  private Optional<String> bounded(Column column, String text, int maxLength) {
    if (text.length() > maxLength) {
      flaw(column, "register.flaw.tooLong", maxLength);
      return Optional.empty();
    }
    if (column != Column.NOTE && text.chars().anyMatch(Character::isISOControl)) {
      flaw(column, "register.flaw.controlCharacter");
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Whether something stands in the column, well written or not. */
  boolean isFilled(Column column) {
    return unreadable.contains(column) || !cell(column).isBlank();
  }

  /** Notes a flaw when nothing stands in the column. */
  void require(Column column) {
    if (!isFilled(column)) {
      flaw(column, "register.flaw.missing");
    }
  }

  /** A day, or nothing. */
  Optional<LocalDate> date(Column column) {
    Cell cell = cell(column);
    if (cell.isBlank()) {
      return Optional.empty();
    }
    WrittenDate date = WrittenDate.read(cell);
    date.flaw().ifPresent(key -> flaw(column, key));
    return date.day();
  }

  /** A decimal number that is not negative, or nothing. */
  Optional<BigDecimal> number(Column column) {
    String text = Characters.plain(cell(column).text()).replace(",", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
      flaw(column, "register.flaw.number");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** Several names in one cell, as written between 、 ， , ； or ;. */
  List<String> list(Column column, int maxLength) {
    return name(column, maxLength).stream()
        .flatMap(text -> Arrays.stream(text.split("[、，,;；]")))
        .map(Characters::clean)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
