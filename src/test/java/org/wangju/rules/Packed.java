package org.wangju.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The rule and calendar files as they are packed. */
final class Packed {
  static final String TWO_LANGUAGES = "sentence: {zh: 联审, en: Joint check}";

  private Packed() {}

  static Edition edition(String id) {
    return Edition.parse("admission-" + id + ".yaml", text("rules/admission-" + id + ".yaml"));
  }

  static Edition feedback() {
    return Edition.parse("feedback-2026.yaml", text("rules/feedback-2026.yaml"));
  }

  static Limit limit(String editionId, String limitId) {
    return edition(editionId).limit(limitId).orElseThrow();
  }

  static WorkingCalendar calendar() {
    List<CalendarPlan> plans =
        IntStream.rangeClosed(2014, 2026)
            .mapToObj(y -> CalendarPlan.parse(y, text("calendar/" + y + ".csv")))
            .toList();
    return new WorkingCalendar(plans);
  }

  /** An overlay on both editions with one limit. */
  static Overlay overlay(String limit) {
    return Overlay.parse(
        "overlay-hebei.yaml",
        """
        overlay: hebei
        title: 河北省规定
        editions: ["2014", "2026"]
        effective: 2026-06-01
        verified: true
        limits:
          - {%s}
        """
            .formatted(limit));
  }

  static String text(String name) {
    try (InputStream in = Packed.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
