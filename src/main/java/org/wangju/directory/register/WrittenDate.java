package org.wangju.directory.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as offices write it: 2024-02-03, 2024.02.03, 2024年2月3日, 2024/02/03, 20240203, or a
 * spreadsheet's serial number, which stays as bare digits when a column of dates is turned into
 * text.
 *
 * @param day the day, or nothing when it cannot be read
 * @param flaw the key of what is wrong with it
 */
record WrittenDate(Optional<LocalDate> day, Optional<String> flaw) {
  private static final Pattern WITH_SIGNS =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
  private static final LocalDate BEFORE_SERIAL_1 = LocalDate.of(1899, 12, 30);

  static WrittenDate read(Cell cell) {
    String text = Characters.plain(cell.text());
    Matcher eight = EIGHT_DIGITS.matcher(text);
    if (eight.matches()) {
      return of(eight.group(1), eight.group(2), eight.group(3));
    }
    if (cell.day() != null) {
      return within(cell.day());
    }
    if (SERIAL.matcher(text).matches()) {
      return within(BEFORE_SERIAL_1.plusDays(Integer.parseInt(text)));
    }
    Matcher signs = WITH_SIGNS.matcher(text);
    return signs.matches()
        ? of(signs.group(1), group(signs, 2), group(signs, 3))
        : wrong("register.flaw.dateForm");
  }

  /** The month (2) or day (3), in whichever of the four forms it was found. */
  private static String group(Matcher matcher, int first) {
    for (int i = first; i <= matcher.groupCount(); i += 2) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    throw new IllegalArgumentException("no such group");
  }

  private static WrittenDate of(String year, String month, String day) {
    try {
      return within(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return wrong("register.flaw.dateImpossible");
    }
  }

  private static WrittenDate within(LocalDate day) {
    boolean plausible = !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    return plausible
        ? new WrittenDate(Optional.of(day), Optional.empty())
        : wrong("register.flaw.dateImpossible");
  }

  private static WrittenDate wrong(String key) {
    return new WrittenDate(Optional.empty(), Optional.of(key));
  }
}
