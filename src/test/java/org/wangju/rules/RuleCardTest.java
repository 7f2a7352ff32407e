package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCardTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final WorkingCalendar CALENDAR = Packed.calendar();

  private static RuleCard.Row row(String limitId, Facts facts) {
    return card("2026", limitId, facts).row(limitId).orElseThrow();
  }

  private static RuleCard card(String edition, String limitId, Facts facts) {
    return RuleCard.of(Packed.edition(edition), List.of(limitId), facts, CALENDAR);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-06-15, 2026-06-14, BLOCKS",
    "2008-06-15, 2026-06-15, BLOCKS",
    "2008-06-15, 2026-06-16, FINE",
    "2008-02-29, 2026-02-28, BLOCKS",
    "2008-02-29, 2026-03-01, FINE"
  })
  void anApplicantIsEighteenOnTheDayOfTheApplication(
      LocalDate born, LocalDate applied, Severity severity) {
    Facts facts = Facts.on(TODAY).with(Fact.BORN, born).with(Fact.APPLICATION_RECEIVED, applied);
    assertThat(row("minimum-age", facts).severity()).isEqualTo(severity);
  }

  @Test
  void tooYoungIsToldWithTheDayAndOfAgeTellsNoBirthday() {
    Facts young = Facts.on(TODAY).with(Fact.BORN, day("2008-06-16"));
    assertThat(row("minimum-age", young).earliest()).isEqualTo("2026-06-17");
    assertThat(row("minimum-age", young).missing(Locale.CHINESE)).containsExactly("须自2026-06-17起");
    assertThat(row("minimum-age", Facts.on(TODAY).with(Fact.BORN, day("1990-01-01"))).earliest())
        .isNull();
    assertThat(row("minimum-age", Facts.on(TODAY)).missing(Locale.CHINESE)).containsExactly("出生日期");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-02-28, 2026-02-28, false",
    "2026-01-31, 2026-03-01, 2026-02-28, true",
    "2024-01-31, 2024-02-29, 2024-02-29, false",
    "2024-01-31, 2024-03-01, 2024-02-29, true",
    "2026-05-15, 2026-06-15, 2026-06-15, false",
    "2026-05-15, 2026-06-16, 2026-06-15, true"
  })
  void theTalkIsLateFromTheDayAfterACalendarMonth(
      LocalDate applied, LocalDate today, LocalDate latest, boolean late) {
    Facts facts = Facts.on(today).with(Fact.APPLICATION_RECEIVED, applied);
    RuleCard.Row row = row("first-talk", facts);
    assertThat(row.latest()).isEqualTo(latest);
    assertThat(row.overdue()).isEqualTo(late);
    assertThat(row.severity()).isEqualTo(late ? Severity.WARNS : Severity.FINE);
    assertThat(row.provisional()).isFalse();
    assertThat(row.missing()).containsExactly(Missing.fact(Fact.FIRST_TALK));
  }

  @Test
  void aLateTalkNeverBlocksAndStaysLateOnceHeld() {
    Facts applied = Facts.on(TODAY).with(Fact.APPLICATION_RECEIVED, day("2026-01-31"));
    RuleCard late = card("2026", "first-talk", applied.with(Fact.FIRST_TALK, day("2026-03-01")));
    assertThat(late.overdue()).isTrue();
    assertThat(late.blocked()).isFalse();
    assertThatCode(late::requireUnblocked).doesNotThrowAnyException();
    assertThat(late.rows().get(0).missing()).isEmpty();
    RuleCard inTime = card("2026", "first-talk", applied.with(Fact.FIRST_TALK, day("2026-02-28")));
    assertThat(inTime.overdue()).as("held in time, whatever day it is now").isFalse();
  }

  @Test
  void whatStartsATermIsMissingBeforeItsDatesAre() {
    RuleCard.Row row = row("first-talk", Facts.on(TODAY));
    assertThat(row.latest()).isNull();
    assertThat(row.missing()).containsExactly(Missing.fact(Fact.APPLICATION_RECEIVED));
    assertThat(row.severity()).isEqualTo(Severity.FINE);
  }

  @Test
  void anActivistIsFiledAfterRecommendationAndDecision() {
    Facts none = Facts.on(TODAY);
    Facts recommended = none.with(Fact.RECOMMENDATION, TODAY);
    Facts decided = recommended.with(Fact.BRANCH_COMMITTEE_DECISION, TODAY);
    assertThat(row("activist-filing", none).missing())
        .containsExactly(
            Missing.fact(Fact.RECOMMENDATION), Missing.fact(Fact.BRANCH_COMMITTEE_DECISION));
    assertThat(row("activist-filing", recommended).severity()).isEqualTo(Severity.BLOCKS);
    assertThat(row("activist-filing", decided).severity()).isEqualTo(Severity.FINE);
    assertThat(row("activist-filing", decided).missing())
        .containsExactly(Missing.fact(Fact.FILED_ABOVE));
    assertThat(row("activist-filing", decided.with(Fact.FILED_ABOVE, TODAY)).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, 0, BLOCKS",
    "contacts, 1, FINE",
    "contacts, 2, FINE",
    "contacts, 3, BLOCKS",
    "introducers, 1, BLOCKS",
    "introducers, 2, FINE",
    "introducers, 3, BLOCKS"
  })
  void contactsAreOneOrTwoAndIntroducersTwo(String limit, int count, Severity severity) {
    Fact fact = limit.equals("contacts") ? Fact.CONTACTS : Fact.INTRODUCERS;
    assertThat(row(limit, Facts.on(TODAY).with(fact, count)).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2026-02-28, 2026-02-28, false",
    "0, 2026-03-01, 2026-02-28, true",
    "1, 2026-03-01, 2026-08-31, false",
    "2, 2026-09-01, 2027-02-28, false",
    "1, 2026-09-01, 2026-08-31, true"
  })
  void theNextReviewIsDueHalfAYearAfterTheLastOneWas(
      int held, LocalDate today, LocalDate due, boolean late) {
    Facts facts =
        Facts.on(today)
            .with(Fact.ACTIVIST_DECIDED, day("2025-08-31"))
            .with(Fact.HALF_YEARLY_REVIEW, held);
    RuleCard.Row row = row("half-yearly-review", facts);
    assertThat(row.latest()).isEqualTo(due);
    assertThat(row.overdue()).isEqualTo(late);
    assertThat(row.severity()).isNotEqualTo(Severity.BLOCKS);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-15, 2026-06-14, 2026-06-15, BLOCKS",
    "2025-06-15, 2026-06-15, 2026-06-15, FINE",
    "2024-02-29, 2025-02-27, 2025-02-28, BLOCKS",
    "2024-02-29, 2025-02-28, 2025-02-28, FINE"
  })
  void theYearOfCultivationBlocksTheListing(
      LocalDate decided, LocalDate today, LocalDate earliest, Severity severity) {
    RuleCard.Row row = row("cultivation", Facts.on(today).with(Fact.ACTIVIST_DECIDED, decided));
    assertThat(row.earliest()).isEqualTo(earliest);
    assertThat(row.severity()).isEqualTo(severity);
  }

  @Test
  void theConversionMeetingIsHeldFromAYearAfterTheVote() {
    Facts voted = Facts.on(TODAY).with(Fact.BRANCH_MEETING_CARRIED, day("2025-07-01"));
    assertThat(row("probation", voted).earliest()).isEqualTo("2026-07-01");
    assertThat(row("probation", voted).severity()).isEqualTo(Severity.BLOCKS);
    assertThat(row("probation", voted.with(Fact.CONVERSION_MEETING, day("2026-06-30"))).severity())
        .isEqualTo(Severity.BLOCKS);
    assertThat(row("probation", voted.with(Fact.CONVERSION_MEETING, day("2026-07-01"))).severity())
        .isEqualTo(Severity.FINE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-08, 2026-06-15, false", // Monday to Monday
    "2026-02-10, 2026-02-24, false", // the make-up Saturday counts, the Spring Festival does not
    "2026-09-30, 2026-10-13, false", // the National Day
    "2026-12-28, 2027-01-04, true" // nobody knows yet what the New Year takes
  })
  void fiveWorkingDaysOfNoticeBlockTheListing(
      LocalDate posted, LocalDate earliest, boolean provisional) {
    Facts facts = Facts.on(posted).with(Fact.PUBLIC_NOTICE_POSTED, posted);
    RuleCard.Row early =
        row("public-notice", facts.with(Fact.DEVELOPMENT_TARGET_LISTED, earliest.minusDays(1)));
    assertThat(early.earliest()).isEqualTo(earliest);
    assertThat(early.provisional()).isEqualTo(provisional);
    assertThat(early.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(
            row("public-notice", facts.with(Fact.DEVELOPMENT_TARGET_LISTED, earliest)).severity())
        .isEqualTo(Severity.FINE);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 5, BLOCKS",
    "10, 6, FINE",
    "11, 5, BLOCKS",
    "11, 6, FINE",
    "1, 1, FINE",
    "0, 0, BLOCKS"
  })
  void moreThanHalfIsMoreThanHalf(int shouldAttend, int present, Severity severity) {
    Facts facts =
        Facts.on(TODAY)
            .with(Fact.SHOULD_ATTEND, shouldAttend)
            .with(Fact.PRESENT, present)
            .with(Fact.FOR, present);
    assertThat(row("quorum", facts).severity()).isEqualTo(severity);
    assertThat(row("majority", facts).severity()).isEqualTo(severity);
  }

  @Test
  void aTieTellsHowManyVotesItTakes() {
    Facts facts = Facts.on(TODAY).with(Fact.SHOULD_ATTEND, 11).with(Fact.FOR, 5);
    assertThat(row("majority", facts).missing(Locale.CHINESE)).containsExactly("赞成人数：现有5，至少6");
  }

  @ParameterizedTest
  @CsvSource({"2, 23, BLOCKS", "3, 0, FINE", "0, 24, FINE"})
  void trainingIsReckonedInDaysOrHours(int days, int hours, Severity severity) {
    Facts facts =
        Facts.on(TODAY).with(Fact.TRAINING_DAYS, days).with(Fact.TRAINING_CLASS_HOURS, hours);
    assertThat(row("concentrated-training", facts).severity()).isEqualTo(severity);
    assertThat(row("concentrated-training", facts.with(Fact.TRAINING_EXCEPTION, TODAY)).severity())
        .isEqualTo(Severity.FINE);
  }

  @Test
  void anApprovalAfterItsLongestTermNeedsANewMeetingOnlyInTheNewerEdition() {
    Facts reported = Facts.on(day("2026-04-01")).with(Fact.RESOLUTION_REPORTED, day("2025-11-30"));
    assertThat(row("committee-approval", reported).latest()).isEqualTo("2026-02-28");
    assertThat(row("committee-approval", reported).severity()).isEqualTo(Severity.WARNS);
    Facts extended = reported.with(Fact.APPROVAL_EXTENDED, day("2026-02-20"));
    assertThat(row("committee-approval", extended).latest()).isEqualTo("2026-05-30");
    assertThat(row("committee-approval", extended).severity()).isEqualTo(Severity.FINE);

    Facts last = extended.with(Fact.COMMITTEE_APPROVED, day("2026-05-30"));
    Facts tooLate = extended.with(Fact.COMMITTEE_APPROVED, day("2026-05-31"));
    assertThat(row("committee-approval", last).severity()).isEqualTo(Severity.FINE);
    assertThat(row("committee-approval", tooLate).severity()).isEqualTo(Severity.BLOCKS);
    assertThat(row("committee-approval", tooLate).missing(Locale.ENGLISH).get(0))
        .contains("2026-05-30", "new branch meeting");
    assertThat(card("2014", "committee-approval", tooLate).rows().get(0).severity())
        .isEqualTo(Severity.WARNS);
  }

  @ParameterizedTest
  @CsvSource({"1, 5, BLOCKS", "1, 6, FINE", "1, 12, FINE", "1, 13, BLOCKS", "2, 6, BLOCKS"})
  void probationIsExtendedOnceByHalfAYearToAYear(int times, int months, Severity severity) {
    Facts facts =
        Facts.on(TODAY)
            .with(Fact.PROBATION_EXTENSION, times)
            .with(Fact.PROBATION_EXTENSION_MONTHS, months);
    assertThat(row("probation-extension", facts).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"political-review", "pre-review", "archive", "conversion-steps"})
  void nobodyGoesOnWithoutAMandatoryStep(String limit) {
    assertThat(row(limit, Facts.on(TODAY)).severity()).isEqualTo(Severity.BLOCKS);
    Facts all =
        List.of(
                Fact.POLITICAL_REVIEW,
                Fact.PRE_REVIEW_PASSED,
                Fact.COMPLETE_FILE,
                Fact.WRITTEN_REQUEST,
                Fact.OPINIONS_HEARD,
                Fact.BRANCH_COMMITTEE_REVIEW,
                Fact.BRANCH_MEETING_VOTE)
            .stream()
            .reduce(Facts.on(TODAY), (facts, fact) -> facts.with(fact, TODAY), (a, b) -> b);
    assertThat(row(limit, all).severity()).isEqualTo(Severity.FINE);
  }

  @Test
  void theOathHasADateInTheNewerEditionOnly() {
    Facts approved = Facts.on(TODAY).with(Fact.COMMITTEE_APPROVED, day("2026-05-14"));
    assertThat(row("oath", approved).latest()).isEqualTo("2026-06-14");
    assertThat(row("oath", approved).severity()).isEqualTo(Severity.WARNS);
    RuleCard.Row old = card("2014", "oath", approved).rows().get(0);
    assertThat(old.latest()).isNull();
    assertThat(old.severity()).isEqualTo(Severity.FINE);
    assertThat(old.missing()).containsExactly(Missing.fact(Fact.OATH));
  }

  @Test
  void aCardShowsArticleEditionAndLayerInTheOrderAsked() {
    RuleCard card =
        RuleCard.of(
            Packed.edition("2026"),
            List.of("first-talk", "minimum-age"),
            Facts.on(TODAY),
            CALENDAR);
    assertThat(card.rows())
        .extracting(RuleCard.Row::id)
        .containsExactly("first-talk", "minimum-age");
    RuleCard.Row row = card.rows().get(0);
    assertThat(row.article()).isEqualTo("7");
    assertThat(row.edition()).isEqualTo("中国共产党发展党员工作细则（2026年5月修订）");
    assertThat(row.layer().local()).isFalse();
    assertThat(row.verified()).isFalse();
  }

  @Test
  void aLimitOfTheOtherEditionIsLeftOutAndAMisspeltOneIsNot() {
    assertThat(card("2014", "public-notice", Facts.on(TODAY)).rows()).isEmpty();
    assertThatThrownBy(() -> card("2014", "publik-notice", Facts.on(TODAY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBlockedStepSaysWhyAndUntilWhen() {
    Facts facts = Facts.on(TODAY).with(Fact.ACTIVIST_DECIDED, day("2025-12-31"));
    RuleCard card =
        RuleCard.of(
            Packed.edition("2026"),
            List.of("cultivation", "contacts"),
            facts.with(Fact.CONTACTS, 1),
            CALENDAR);
    assertThat(card.earliest()).contains(day("2026-12-31"));
    assertThat(card.latest()).isEmpty();
    assertThatThrownBy(card::requireUnblocked)
        .isInstanceOfSatisfying(
            StepBlocked.class,
            e -> {
              assertThat(e.text(Locale.CHINESE))
                  .isEqualTo("第13条：确定为入党积极分子后，须经过1年以上的培养教育和考察，方可列为发展对象。还不能办理，尚缺：须自2026-12-31起。");
              assertThat(e.text(Locale.ENGLISH))
                  .contains("Article 13", "not before 2026-12-31")
                  .doesNotContain("contacts");
            });
  }

  @Test
  void aDateThatIsNotKnownYetIsNoFact() {
    assertThat(Facts.on(TODAY).with(Fact.FIRST_TALK, null)).isEqualTo(Facts.on(TODAY));
  }

  private static RuleCard.Row feedback(String limit, Facts facts) {
    return RuleCard.of(Packed.feedback(), List.of(limit), facts, CALENDAR).row(limit).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // Friday 25 September 2026 and Sunday the 20th: a holiday and the day worked for it.
    "2026-07-08, 2026-07-15, false",
    "2026-09-17, 2026-09-23, false",
    "2026-12-30, 2027-01-06, true"
  })
  void aReplyIsDueAfterFiveWorkingDaysFromDelivery(
      LocalDate delivered, LocalDate latest, boolean provisional) {
    RuleCard.Row row = feedback("reply", Facts.on(delivered).with(Fact.DELIVERED, delivered));
    assertThat(row.latest()).isEqualTo(latest);
    assertThat(row.provisional()).isEqualTo(provisional);
    assertThat(row.missing()).containsExactly(Missing.fact(Fact.REPLIED));
  }

  @Test
  void aLastDayThatWasMovedHoldsInsteadOfTheReckonedOne() {
    Facts delivered = Facts.on(TODAY).with(Fact.DELIVERED, TODAY);
    assertThat(feedback("reply", delivered.with(Fact.REPLY_ENDS, day("2026-07-01"))).latest())
        .isEqualTo("2026-07-01");
    assertThat(feedback("reply", Facts.on(TODAY)).missing())
        .containsExactly(Missing.fact(Fact.DELIVERED));
  }

  @Test
  void aDayThatPeopleSetWarnsOnceItIsOver() {
    Facts due = Facts.on(TODAY).with(Fact.ANSWER_DUE, day("2026-06-14"));
    assertThat(feedback("answer", due).severity()).isEqualTo(Severity.WARNS);
    assertThat(feedback("answer", due.with(Fact.ANSWERED, day("2026-06-14"))).overdue()).isFalse();
    assertThat(feedback("answer", Facts.on(TODAY)).missing())
        .containsExactly(Missing.fact(Fact.ANSWER_DUE));
  }
}
