package org.wangju.record;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened, before it is written.
 *
 * @param kind {@code <module>.<what happened>}, such as {@code recruitment.talk-held}; its text is
 *     the key {@code event.<what happened>} in the module's bundle
 * @param stream what it counts under
 * @param subjectId the person or unit that it concerns, where that is not the stream itself; may be
 *     null
 * @param rule the rule it rests on; may be null
 * @param payload names and texts: strings, whole numbers, booleans, dates, lists and maps of these
 */
public record Event(
    String kind, Stream stream, String subjectId, Rule rule, Map<String, Object> payload) {
  public Event {
    payload = Collections.unmodifiableMap(new TreeMap<>(payload));
  }

  /**
   * The rule that an act rests on.
   *
   * @param edition the edition's code, such as {@code 2026}
   * @param limit the limit's id in the edition, such as {@code first-talk}
   * @param article the article's number as text
   */
  public record Rule(String edition, String limit, String article) {}

  /** An event of that kind in that stream, with nothing else yet. */
  public static Event of(String kind, Stream stream) {
    return new Event(kind, stream, null, null, Map.of());
  }

  /** The same event, concerning that person or unit. */
  public Event about(String subject) {
    return new Event(kind, stream, subject, rule, payload);
  }

  /** The same event, resting on that rule. */
  public Event under(String edition, String limit, String article) {
    return new Event(kind, stream, subjectId, new Rule(edition, limit, article), payload);
  }

  /** The same event with one more value in its payload; a null value leaves it as it is. */
  public Event with(String name, Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new TreeMap<>(payload);
    more.put(name, value);
    return new Event(kind, stream, subjectId, rule, more);
  }
}
