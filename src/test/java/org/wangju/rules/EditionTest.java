package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.platform.Messages;

class EditionTest {
  @Test
  void bothEditionsTellWhenTheyHold() {
    Edition old = Packed.edition("2014");
    assertThat(old.effective()).isEqualTo("2014-05-28");
    assertThat(old.supersededOn()).isEqualTo("2026-05-18");
    assertThat(old.limits()).hasSize(20);
    Edition now = Packed.edition("2026");
    assertThat(now.effective()).isEqualTo("2026-05-18");
    assertThat(now.supersededOn()).isNull();
    assertThat(now.limits()).hasSize(22);
  }

  @ParameterizedTest
  @CsvSource({
    "2014, quorum, 20", "2026, quorum, 19", "2014, majority, 21", "2026, majority, 20",
        "2014, committee-approval, 26",
    "2026, committee-approval, 25", "2014, probation, 32", "2026, probation, 31",
        "2014, archive, 37", "2026, archive, 36"
  })
  void articlesAreThoseOfTheEdition(String edition, String limit, String article) {
    assertThat(Packed.limit(edition, limit).article()).isEqualTo(article);
  }

  @Test
  void limitsAreReadInTheirKind() {
    assertThat(Packed.limit("2026", "first-talk").bound())
        .isEqualTo(
            new Bound.Latest(
                Fact.APPLICATION_RECEIVED, Period.ofMonths(1), null, null, false, Fact.FIRST_TALK));
    assertThat(Packed.limit("2026", "committee-approval").bound())
        .isEqualTo(
            new Bound.Latest(
                Fact.RESOLUTION_REPORTED,
                Period.ofMonths(3),
                Period.ofMonths(6),
                Fact.NEW_BRANCH_MEETING,
                false,
                Fact.COMMITTEE_APPROVED));
    assertThat(Packed.limit("2014", "majority").bound())
        .isEqualTo(
            new Bound.Threshold(
                Fact.FOR, new Share(1, 2), Fact.SHOULD_ATTEND, true, WrittenOpinion.COUNTS));
    assertThat(Packed.limit("2026", "majority").bound())
        .isEqualTo(
            new Bound.Threshold(
                Fact.FOR, new Share(1, 2), Fact.SHOULD_ATTEND, true, WrittenOpinion.UNKNOWN));
    assertThat(Packed.limit("2026", "public-notice").bound())
        .isEqualTo(new Bound.Notice(Fact.PUBLIC_NOTICE_POSTED, 5, Fact.DEVELOPMENT_TARGET_LISTED));
    assertThat(Packed.limit("2026", "concentrated-training").bound())
        .isEqualTo(new Bound.Training(3, 24, true));
  }

  @Test
  void whatOnlyTheNewerEditionHasCanBeSwitchedOff() {
    Edition old = Packed.edition("2014");
    Edition now = Packed.edition("2026");
    assertThat(old.switchable()).isEmpty();
    assertThat(now.switchable())
        .containsExactlyInAnyOrder(
            "listing-agreed-above", "public-notice", "branch-meeting", "oath");

    Edition less = now.without(now.switchable());
    assertThat(less.limit("public-notice")).isEmpty();
    assertThat(less.limit("branch-meeting")).isEmpty();
    assertThat(less.limit("oath")).isEmpty();
    assertThat(less.limit("listing-agreed-above").orElseThrow().bound())
        .isEqualTo(old.limit("listing-filed-above").orElseThrow().bound());
    assertThat(less.without(Set.of("minimum-age")).limit("minimum-age"))
        .as("not switchable")
        .isPresent();
  }

  @Test
  void aFallbackIsSaidInItsOwnSentence() {
    Limit on = Packed.limit("2026", "listing-agreed-above");
    Limit off =
        Packed.edition("2026")
            .without(Set.of("listing-agreed-above"))
            .limit("listing-agreed-above")
            .orElseThrow();
    assertThat(on.sentence(Locale.CHINESE)).isEqualTo("列为发展对象，须先有：支部委员会讨论、上级党委同意。");
    assertThat(off.sentence(Locale.CHINESE)).isEqualTo("列为发展对象，须先有：支部委员会讨论；之后报上级党委备案。");
  }

  static Stream<Arguments> everyLimitInBothLanguages() {
    return Stream.of(Packed.edition("2014"), Packed.edition("2026"), Packed.feedback())
        .flatMap(edition -> Stream.of(edition, edition.without(edition.switchable())))
        .flatMap(edition -> edition.limits().stream())
        .flatMap(
            limit ->
                Stream.of(Locale.CHINESE, Locale.ENGLISH)
                    .map(locale -> Arguments.of(limit, locale)));
  }

  @ParameterizedTest
  @MethodSource("everyLimitInBothLanguages")
  void everyLimitHasASentenceWithAllItsValues(Limit limit, Locale locale) {
    String sentence = limit.sentence(locale);
    assertThat(sentence)
        .doesNotContain("{", "}", "null", "PT", "P1")
        .endsWith(locale.equals(Locale.CHINESE) ? "。" : ".");
    assertThat(
            sentence
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
        .isEqualTo(locale.equals(Locale.CHINESE));
  }

  @Test
  void aSentenceNamesTheValuesThatHold() {
    assertThat(Packed.limit("2026", "first-talk").sentence(Locale.CHINESE)).contains("1个月内");
    assertThat(Packed.limit("2026", "first-talk").sentence(Locale.ENGLISH))
        .contains("Within 1 month of");
    assertThat(Packed.limit("2026", "contacts").sentence(Locale.CHINESE)).contains("1至2名");
    assertThat(Packed.limit("2026", "introducers").sentence(Locale.CHINESE)).contains("须有2名");
    assertThat(Packed.limit("2026", "majority").sentence(Locale.CHINESE))
        .contains("超过应到会有表决权党员的半数");
    assertThat(Packed.limit("2026", "probation-extension").sentence(Locale.ENGLISH))
        .contains("once, by at least 6 months");
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  void everyFactIsNamedInBothLanguages(Fact fact) {
    assertThat(fact.in(Locale.CHINESE)).isNotBlank().isNotEqualTo(fact.in(Locale.ENGLISH));
    assertThat(Fact.of(fact.code())).contains(fact);
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Messages.bundle(Locale.ENGLISH, "rules").keySet())
        .isEqualTo(Messages.bundle(Messages.DEFAULT, "rules").keySet());
    Set<String> english = new HashSet<>();
    Messages.bundle(Locale.ENGLISH, "rules").getKeys().asIterator().forEachRemaining(english::add);
    assertThat(english)
        .allSatisfy(
            key ->
                assertThat(
                        Messages.text(Locale.ENGLISH, "rules", key)
                            .codePoints()
                            .anyMatch(Character::isIdeographic))
                    .isFalse());
  }

  @ParameterizedTest
  @EnumSource(Expected.class)
  void everyExpectationIsNamedInBothLanguages(Expected expected) {
    assertThat(expected.in(Locale.CHINESE)).isNotBlank();
    assertThat(expected.in(Locale.ENGLISH)).isNotBlank();
  }

  private static final String HEAD =
      """
      edition: "2030"
      title: 试行
      effective: 2030-01-01
      verified: false
      limits:
        - {id: minimum-age, article: "5", years: 18}
        - {%s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: first-talk, article: \"7\", from: application-received, lattest: P1M",
        "id: first-talk, article: \"7\", from: application-received, latest: P1M, years: 3",
        "id: first-talk, article: \"7\", from: application-received, latest: P1M, colour: red",
        "id: quorum, article: \"7\", present: {moreThan: \"1/2\", of: should-attend, among: all}",
        "id: concentrated-training, article: \"7\", anyOf: [{days: 3, weeks: 2}, {classHours: 24}]",
        "id: oath, article: \"7\", sentence: {zh: 誓, en: oath}",
        "id: contacts, article: \"9\", people: [1, 2], standing: full-member, off: filed-above"
      })
  void anUnknownKeyIsRefused(String limit) {
    assertThatThrownBy(() -> Edition.parse("admission-2030.yaml", HEAD.formatted(limit)))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.unknownKey"))
        .hasMessageContaining("admission-2030.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: first-talk, article: 7, from: application-received, latest: P1M", // not a text
        "id: first-talk, article: \"7\", from: aplication-received, latest: P1M", // misspelt fact
        "id: first-talk, article: \"7\", from: application-received, latest: 1M",
        "id: first-talk, article: \"7\", from: application-received, latest: P0M",
        "id: first-talk, article: \"7\", from: application-received, latest: P-1M",
        "id: first-talk, article: \"7\", from: application-received, latest: P2M, extendableTo: P1M",
        "id: first-talk, article: \"7\", from: application-received, latest: P1M, asARule: often",
        "id: contacts, article: \"9\", people: [2, 1], standing: full-member",
        "id: contacts, article: \"9\", people: [1], standing: full-member",
        "id: contacts, article: \"9\", people: [0, 2], standing: full-member",
        "id: quorum, article: \"19\", present: {moreThan: \"2/2\", of: should-attend}",
        "id: quorum, article: \"19\", present: {moreThan: half, of: should-attend}",
        "id: quorum, article: \"19\", present: most",
        "id: majority, article: \"20\", for: {moreThan: \"1/2\", of: should-attend}, ballot: open, absentWrittenOpinionCounts: true",
        "id: majority, article: \"20\", for: {moreThan: \"1/2\", of: should-attend}, ballot: secret, absentWrittenOpinionCounts: perhaps",
        "id: probation-extension, article: \"31\", times: 1, between: [P1Y, P6M]",
        "id: probation-extension, article: \"31\", times: 1, between: [P10D, P6M]",
        "id: concentrated-training, article: \"17\", anyOf: [{days: 3}]",
        "id: concentrated-training, article: \"17\", anyOf: [{days: 3}, {classHours: 24}], exception: oral",
        "id: political-review, article: \"16\", mandatory: false",
        "id: conversion-steps, article: \"32\", requires: []",
        "id: listing-agreed-above, article: \"13\", requires: [agreement-above], switchable: true, off: filed-above",
        "id: committee-approval, article: \"25\", from: resolution-reported, latest: P3M", // no
        // fact
        // of
        // that
        // name
      })
  void aWrongValueIsRefusedAndNamed(String limit) {
    assertThatThrownBy(() -> Edition.parse("admission-2030.yaml", HEAD.formatted(limit)))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.value"))
        .hasMessageContaining(limit.substring(4, limit.indexOf(',')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: first-talk, from: application-received, latest: P1M",
        "id: first-talk, article: \"7\", latest: P1M",
        "article: \"7\", from: application-received, latest: P1M",
        "id: cultivation, article: \"13\", from: activist-decided, earliest: P1Y"
      })
  void aMissingKeyIsRefused(String limit) {
    assertThatThrownBy(() -> Edition.parse("admission-2030.yaml", HEAD.formatted(limit)))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.missingKey"));
  }

  @Test
  void aLimitTwiceIsRefused() {
    assertThatThrownBy(
            () -> Edition.parse("f", HEAD.formatted("id: minimum-age, article: \"5\", years: 16")))
        .hasMessageContaining("minimum-age twice");
  }

  @Test
  void aLimitThatNobodyCanReadIsRefused() {
    assertThatThrownBy(
            () ->
                Edition.parse(
                    "f", HEAD.formatted("id: joint-check, article: \"16\", mandatory: true")))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.sentence"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a",
        "edition: [",
        "a: 1\na: 2",
        "a: &x [1]\nb: *x",
        "a: !!java.net.URL [http://localhost]"
      })
  void whatIsNoPlainMappingIsRefused(String yaml) {
    assertThatThrownBy(() -> Edition.parse("admission-2030.yaml", yaml))
        .isInstanceOf(InvalidRules.class);
  }

  @Test
  void wrongDatesAndFlagsOfTheFileAreRefused() {
    String good = HEAD.formatted("id: oath, article: \"29\"");
    assertThat(Edition.parse("f", good).effective()).isEqualTo(LocalDate.of(2030, 1, 1));
    assertThat(Edition.parse("f", good).limits())
        .extracting(Limit::verified)
        .containsExactlyElementsOf(List.of(false, false));
    assertThatThrownBy(() -> Edition.parse("f", good.replace("2030-01-01", "2030-02-30")))
        .hasMessageContaining("2030-02-30");
    assertThatThrownBy(() -> Edition.parse("f", good.replace("verified: false", "verified: no")))
        .hasMessageContaining("verified");
    assertThatThrownBy(() -> Edition.parse("f", good.replace("title:", "titel:")))
        .hasMessageContaining("title is missing");
  }
}
