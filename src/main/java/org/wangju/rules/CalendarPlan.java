package org.wangju.rules;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One year's arrangement as the State Council announces it.
 *
 * @param holidays days off, also those that fall on a Saturday or Sunday
 * @param makeUpDays Saturdays and Sundays that are worked (调休)
 */
public record CalendarPlan(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("date", "kind", "occasion")
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .get();

  public CalendarPlan {
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  /**
   * Reads a file of {@code date,kind,occasion}.
   *
   * @throws InvalidRules naming the row: no date of that year, no known kind, a date twice, a
   *     make-up day that is no weekend
   */
  public static CalendarPlan parse(int year, String csv) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> makeUpDays = new HashSet<>();
    try (var rows = FORMAT.parse(new StringReader(csv))) {
      for (CSVRecord row : rows) {
        LocalDate day = day(year, row);
        boolean added =
            switch (kind(year, row)) {
              case "holiday" -> holidays.add(day);
              case "workday" -> isWeekend(day) && makeUpDays.add(day);
              default -> false;
            };
        if (!added || (holidays.contains(day) && makeUpDays.contains(day))) {
          throw invalid(year, row);
        }
      }
    } catch (IOException e) {
      throw new InvalidRules("invalid.calendar", year, 0, e.getMessage());
    }
    if (holidays.isEmpty()) {
      throw new InvalidRules("invalid.calendarEmpty", year);
    }
    return new CalendarPlan(year, holidays, makeUpDays);
  }

  boolean isWorked(LocalDate day) {
    return makeUpDays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static String kind(int year, CSVRecord row) {
    if (row.size() != FORMAT.getHeader().length) {
      throw invalid(year, row);
    }
    return row.get("kind");
  }

  private static LocalDate day(int year, CSVRecord row) {
    try {
      LocalDate day = LocalDate.parse(row.get("date"));
      if (day.getYear() == year) {
        return day;
      }
    } catch (DateTimeException e) {
      // Told below like every other fault of a row.
    }
    throw invalid(year, row);
  }

  private static InvalidRules invalid(int year, CSVRecord row) {
    return new InvalidRules(
        "invalid.calendar", year, row.getRecordNumber(), String.join(",", row.values()));
  }
}
