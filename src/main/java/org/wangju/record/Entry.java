package org.wangju.record;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wangju.platform.Messages;

/** One line of a history: an event as its readers see it. */
public final class Entry {
  private final RecordedRow row;
  private final Event.Rule rule;
  private final Map<String, Object> payload;

  Entry(RecordedRow row, Event.Rule rule, Map<String, Object> payload) {
    this.row = row;
    this.rule = rule;
    this.payload = payload;
  }

  /** The event's key. */
  public String getId() {
    return row.id();
  }

  /** The case or subject that it counts under. */
  public String getStreamId() {
    return row.streamId();
  }

  /** Its place among the events of its stream, from 1. */
  public long getSequenceNumber() {
    return row.sequenceNumber();
  }

  /** {@code <module>.<what happened>}. */
  public String getKind() {
    return row.kind();
  }

  /** When it happened. */
  public Instant getHappenedAt() {
    return row.happenedAt();
  }

  /** The key of the account that acted, or {@code system}. */
  public String getActorId() {
    return row.actorId();
  }

  /** The person or unit that it concerns; null where that is the stream itself. */
  public String getSubjectId() {
    return row.subjectId();
  }

  /** Who acted; empty for the system and after erasure. */
  public String getActorName() {
    return String.valueOf(payload.getOrDefault(Record.ACTOR_NAME, ""));
  }

  /** The rule that it rests on. */
  public Optional<Event.Rule> getRule() {
    return Optional.ofNullable(rule);
  }

  /** Whether names and texts were erased by law. */
  public boolean isErased() {
    return row.payload() == null;
  }

  /** Names and texts by their names; empty after erasure. */
  public Map<String, Object> getPayload() {
    return payload;
  }

  /** A value of the payload as text; empty where there is none. */
  public String text(String name) {
    return String.valueOf(payload.getOrDefault(name, ""));
  }

  /** What happened, in the reader's language: the module's text {@code event.<what happened>}. */
  public String title(Locale locale) {
    int dot = row.kind().indexOf('.');
    return Messages.text(
        locale, row.kind().substring(0, dot), "event." + row.kind().substring(dot + 1));
  }
}
