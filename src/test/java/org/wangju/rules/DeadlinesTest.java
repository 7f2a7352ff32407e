package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, P1M, 2026-02-28",
    "2024-01-31, P1M, 2024-02-29",
    "2026-01-29, P1M, 2026-02-28",
    "2026-02-28, P1M, 2026-03-28",
    "2026-03-31, P1M, 2026-04-30",
    "2026-12-31, P1M, 2027-01-31",
    "2025-07-01, P1Y, 2026-07-01",
    "2024-02-29, P1Y, 2025-02-28",
    "2025-08-31, P6M, 2026-02-28",
    "2025-11-30, P3M, 2026-02-28"
  })
  void aTermEndsOnTheCorrespondingDayOrWithItsLastMonth(
      LocalDate from, Period term, LocalDate end) {
    assertThat(Deadlines.end(from, term)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"1, 2026-02-28", "2, 2026-08-31", "3, 2027-02-28", "5, 2028-02-29", "6, 2028-08-31"})
  void aShortMonthDoesNotPullForwardWhatComesAfterIt(int n, LocalDate due) {
    assertThat(Deadlines.nth(LocalDate.of(2025, 8, 31), Period.ofMonths(6), n)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-05-18, 2026-05-19",
    "2008-02-29, 2026-03-01", // the common year's February ends on the 28th
    "2008-02-28, 2026-03-01",
    "2006-02-28, 2024-02-29",
    "2008-03-01, 2026-03-02",
    "2007-12-31, 2026-01-01"
  })
  void anAgeIsReachedOnTheDayAfterTheBirthday(LocalDate born, LocalDate day) {
    assertThat(Deadlines.reaches(born, 18)).isEqualTo(day);
  }

  @Test
  void thirtyDaysAreNotAMonth() {
    Period month = Period.ofMonths(1);
    assertThat(Deadlines.neverLater(Period.ofDays(28), month)).isTrue();
    assertThat(Deadlines.neverLater(Period.ofDays(29), month)).isFalse();
    assertThat(Deadlines.neverLater(month, Period.ofDays(31))).isTrue();
    assertThat(Deadlines.neverLater(month, Period.ofDays(30))).isFalse();
    assertThat(Deadlines.neverLater(Period.ofMonths(12), Period.ofYears(1))).isTrue();
    assertThat(Deadlines.neverLater(Period.ofYears(1), Period.ofMonths(12))).isTrue();
    assertThat(Deadlines.neverLater(Period.ofYears(1), Period.ofDays(365))).isFalse();
  }
}
