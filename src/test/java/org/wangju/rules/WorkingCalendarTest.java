package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = Packed.calendar();

  @Test
  void everyPackedYearIsLoaded() {
    assertThat(calendar.years())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2014, 2026).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, true", // Friday
    "2026-02-14, true", // Saturday, made up for the Spring Festival
    "2026-02-15, false", // Sunday and holiday
    "2026-02-16, false", // Monday, holiday
    "2026-02-23, false", // Monday, last holiday
    "2026-02-24, true",
    "2026-02-28, true", // Saturday, made up
    "2026-03-01, false", // Sunday
    "2026-09-20, true", // Sunday, made up for the National Day
    "2026-10-07, false",
    "2026-10-10, true", // Saturday, made up
    "2026-10-11, false",
    "2018-12-29, true", // Saturday, made up for the New Year of 2019
    "2018-12-31, false"
  })
  void holidaysAndMakeUpDaysComeBeforeTheWeekday(LocalDate day, boolean worked) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 1, 2026-03-03", // the first day is not counted
    "2026-03-02, 5, 2026-03-09", // over a weekend
    "2026-03-07, 1, 2026-03-09", // from a Saturday
    "2026-02-13, 1, 2026-02-14", // onto a make-up Saturday
    "2026-02-13, 2, 2026-02-24", // over the whole Spring Festival
    "2026-02-10, 5, 2026-02-24",
    "2026-02-27, 1, 2026-02-28",
    "2026-02-27, 2, 2026-03-02",
    "2026-09-30, 1, 2026-10-08", // over the National Day
    "2026-09-30, 3, 2026-10-10", // the make-up Saturday counts
    "2026-09-30, 4, 2026-10-12",
    "2026-09-18, 1, 2026-09-20", // the make-up Sunday counts
    "2025-12-31, 1, 2026-01-04", // New Year's make-up Sunday
    "2024-02-28, 2, 2024-03-01" // 29 February is worked
  })
  void workingDaysAreCountedFromTheNextDay(LocalDate from, int count, LocalDate end) {
    assertThat(calendar.addWorkingDays(from, count)).isEqualTo(new ComputedDate(end, false));
  }

  @Test
  void aDateThatNeedsAYearNotLoadedIsProvisional() {
    assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 30), 1))
        .isEqualTo(new ComputedDate(LocalDate.of(2026, 12, 31), false));
    assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 30), 2))
        .isEqualTo(new ComputedDate(LocalDate.of(2027, 1, 1), true));
    assertThat(calendar.addWorkingDays(LocalDate.of(2013, 12, 31), 1))
        .as("the first day is not counted, so its year is not needed")
        .isEqualTo(new ComputedDate(LocalDate.of(2014, 1, 2), false));
    assertThat(calendar.addWorkingDays(LocalDate.of(2013, 12, 30), 2).provisional())
        .as("passed through a year not loaded, although it ends in one that is")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02, 0, false",
    "2026-03-02, 2026-03-09, 5, false",
    "2026-02-13, 2026-02-23, 1, false",
    "2026-09-30, 2026-10-11, 3, false",
    "2026-12-30, 2027-01-04, 3, true"
  })
  void workingDaysBetweenLeaveOutTheFirstDay(
      LocalDate first, LocalDate last, int count, boolean provisional) {
    assertThat(calendar.workingDaysBetween(first, last))
        .isEqualTo(new WorkingDays(count, provisional));
  }

  @Test
  void countingAndAddingAgreeOnEveryDayOfAYear() {
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
      LocalDate end = calendar.addWorkingDays(day, 7).date();
      assertThat(calendar.workingDaysBetween(day, end).count()).isEqualTo(7);
      assertThat(calendar.isWorkingDay(end)).isTrue();
    }
  }

  @Test
  void backwardsAndNothingAreRefused() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(() -> calendar.addWorkingDays(day, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.workingDaysBetween(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddedYearMakesItsDatesFirm() {
    CalendarPlan plan = CalendarPlan.parse(2027, "date,kind,occasion\n2027-01-01,holiday,元旦\n");
    assertThat(new WorkingCalendar(List.of(plan)).addWorkingDays(LocalDate.of(2026, 12, 31), 1))
        .isEqualTo(new ComputedDate(LocalDate.of(2027, 1, 4), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01,holiday,元旦", // another year
        "2027-02-30,holiday,元旦", // no date
        "2027-01-01,festival,元旦", // no kind
        "2027-01-04,workday,元旦", // a Monday is no make-up day
        "2027-01-01,holiday", // a column short
        "2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦", // twice
        "2027-01-02,holiday,元旦\n2027-01-02,workday,元旦" // both kinds
      })
  void aFaultyRowIsNamed(String rows) {
    assertThatThrownBy(() -> CalendarPlan.parse(2027, "date,kind,occasion\n" + rows))
        .isInstanceOfSatisfying(
            InvalidRules.class,
            e -> {
              assertThat(e.key()).isEqualTo("invalid.calendar");
              assertThat(e.text(Locale.CHINESE))
                  .contains("2027年", rows.lines().reduce((a, b) -> b).orElseThrow());
            });
  }

  @Test
  void aFileWithoutHolidaysIsRefused() {
    assertThatThrownBy(() -> CalendarPlan.parse(2027, "date,kind,occasion\n"))
        .hasMessageContaining("not one holiday");
  }
}
