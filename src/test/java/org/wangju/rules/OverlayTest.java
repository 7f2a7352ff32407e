package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
  private final Edition edition = Packed.edition("2026");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: minimum-age, article: 一, years: 18",
        "id: minimum-age, article: 一, years: 19",
        "id: first-talk, article: 一, from: application-received, latest: P1M",
        "id: first-talk, article: 一, from: application-received, latest: P28D",
        "id: half-yearly-review, article: 一, from: activist-decided, every: P3M",
        "id: cultivation, article: 一, from: activist-decided, earliest: P12M, before: development-target-listed",
        "id: cultivation, article: 一, from: activist-decided, earliest: P366D, before: development-target-listed",
        "id: activist-filing, article: 一, requires: [branch-committee-decision, recommendation, joint-check], then: filed-above",
        "id: listing-agreed-above, article: 一, requires: [branch-committee-discussion, agreement-above], then: filed-above",
        "id: contacts, article: 一, people: [2, 2], standing: full-member",
        "id: public-notice, article: 一, from: public-notice-posted, workingDays: 7, before: development-target-listed",
        "id: quorum, article: 一, present: {moreThan: \"2/3\", of: should-attend}",
        "id: majority, article: 一, for: {moreThan: \"1/2\", of: should-attend}, ballot: secret, absentWrittenOpinionCounts: false",
        "id: concentrated-training, article: 一, anyOf: [{days: 5}, {classHours: 40}]",
        "id: committee-approval, article: 一, from: resolution-reported, latest: P2M, after: new-branch-meeting, done: committee-approved",
        "id: oath, article: 一, from: committee-approved, latest: P1M",
        "id: probation-extension, article: 一, times: 1, between: [P9M, P1Y]",
        "id: probation, article: 一, from: branch-meeting-carried, duration: P1Y, before: conversion-meeting"
      })
  void equalOrTighterIsTakenAndBearsTheOverlaysName(String limit) {
    Overlay overlay = Packed.overlay(limit);
    String id = overlay.limits().get(0).id();
    Limit local = edition.with(overlay).limit(id).orElseThrow();
    assertThat(local.layer()).isEqualTo(new Layer("hebei", "河北省规定", true));
    assertThat(local.article()).isEqualTo("一");
    assertThat(local.verified()).isTrue();
    assertThat(local.bound()).isEqualTo(overlay.limits().get(0).bound());
    assertThat(edition.with(overlay).limits()).hasSameSizeAs(edition.limits());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: minimum-age, article: 一, years: 17",
        "id: first-talk, article: 一, from: application-received, latest: P2M",
        "id: first-talk, article: 一, from: application-received, latest: P29D", // 31 January: later
        // than 28 February
        "id: first-talk, article: 一, from: activist-decided, latest: P1M", // counted from another
        // day
        "id: first-talk, article: 一, from: application-received, latest: P1M, extendableTo: P2M",
        "id: first-talk, article: 一, from: application-received, latest: P1M, asARule: true",
        "id: half-yearly-review, article: 一, from: activist-decided, every: P7M",
        "id: cultivation, article: 一, from: activist-decided, earliest: P11M, before: development-target-listed",
        "id: cultivation, article: 一, from: activist-decided, earliest: P365D, before: development-target-listed", // a leap year
        "id: activist-filing, article: 一, requires: [branch-committee-decision], then: filed-above",
        "id: activist-filing, article: 一, requires: [branch-committee-decision, recommendation]", // no filing
        "id: contacts, article: 一, people: [1, 3], standing: full-member",
        "id: contacts, article: 一, people: [1, 2], standing: probationary-member",
        "id: introducers, article: 一, people: [1, 2], standing: full-member",
        "id: public-notice, article: 一, from: public-notice-posted, workingDays: 4, before: development-target-listed",
        "id: quorum, article: 一, present: {moreThan: \"1/3\", of: should-attend}",
        "id: majority, article: 一, for: {moreThan: \"1/2\", of: present}, ballot: secret, absentWrittenOpinionCounts: false",
        "id: majority, article: 一, for: {moreThan: \"1/2\", of: should-attend}, ballot: secret, absentWrittenOpinionCounts: true",
        "id: concentrated-training, article: 一, anyOf: [{days: 3}, {classHours: 23}]",
        "id: committee-approval, article: 一, from: resolution-reported, latest: P3M, extendableTo: P7M, after: new-branch-meeting, done: committee-approved",
        "id: committee-approval, article: 一, from: resolution-reported, latest: P3M, extendableTo: P6M, done: committee-approved",
        "id: probation-extension, article: 一, times: 2, between: [P6M, P1Y]",
        "id: probation-extension, article: 一, times: 1, between: [P5M, P1Y]",
        "id: probation-extension, article: 一, times: 1, between: [P6M, P13M]",
        "id: probation, article: 一, from: branch-meeting-carried, duration: P2Y, before: conversion-meeting",
        "id: probation, article: 一, from: branch-meeting-carried, duration: P11M, before: conversion-meeting",
        "id: pre-review, article: 一, mandatory: true, done: pre-review-passed", // no longer by the
        // committee above
        "id: political-review, article: 一, years: 18" // another kind
      })
  void looserIsRefused(String limit) {
    Overlay overlay = Packed.overlay(limit);
    assertThatThrownBy(() -> edition.with(overlay))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.loosens"))
        .hasMessageContaining("hebei")
        .hasMessageContaining(overlay.limits().get(0).id());
  }

  @Test
  void aSecondOverlayIsHeldAgainstTheFirst() {
    Edition province = edition.with(Packed.overlay("id: minimum-age, article: 一, years: 20"));
    Overlay city = Packed.overlay("id: minimum-age, article: 二, years: 19");
    assertThatThrownBy(() -> province.with(city))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("河北省规定");
    assertThat(edition.with(city).limit("minimum-age")).isPresent();
  }

  @Test
  void anAddedStepBringsItsOwnWords() {
    String step = "id: joint-check, article: 三, mandatory: true";
    assertThatThrownBy(() -> edition.with(Packed.overlay(step)))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.sentence"));

    Edition more = edition.with(Packed.overlay(step + ", " + Packed.TWO_LANGUAGES));
    assertThat(more.limits()).hasSize(edition.limits().size() + 1);
    assertThat(more.limit("joint-check").orElseThrow().sentence(Locale.CHINESE)).isEqualTo("联审");
    assertThat(more.limit("joint-check").orElseThrow().sentence(Locale.ENGLISH))
        .isEqualTo("Joint check");
    RuleCard card =
        RuleCard.of(
            more, List.of("joint-check"), Facts.on(LocalDate.of(2026, 7, 1)), Packed.calendar());
    assertThat(card.blocked()).isTrue();
  }

  @Test
  void whatAnOverlayDemandsCannotBeSwitchedOff() {
    Edition local =
        edition.with(
            Packed.overlay(
                "id: public-notice, article: 一, from: public-notice-posted, workingDays: 7, before: development-target-listed"));
    assertThat(local.without(Set.of("public-notice")).limit("public-notice")).isPresent();
    assertThat(local.limit("public-notice").orElseThrow().sentence(Locale.CHINESE))
        .contains("7个工作日");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: public-notice, article: 一, from: public-notice-posted, workingDays: 7, before: development-target-listed, switchable: true",
        "id: minimum-age, article: 一, years: 19, off: filed-above",
        "id: minimum-age, article: 一, years: 19, colour: red",
        "id: minimum-age, article: 一, years: 19, sentence: {zh: 十九岁, en: nineteen, fr: dix-neuf}"
      })
  void keysThatAnOverlayMayNotHaveAreRefused(String limit) {
    assertThatThrownBy(() -> Packed.overlay(limit))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.unknownKey"));
  }
}
