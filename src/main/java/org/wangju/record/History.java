package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads events back, a bounded number at a time. Who may read is decided before it is called. */
@ApplicationScoped
public class History {
  private final RecordRepository repository;

  protected History() {
    this(null);
  }

  @Inject
  public History(RecordRepository repository) {
    this.repository = repository;
  }

  /** The event of that key. */
  public Optional<Entry> find(String eventId) {
    return repository.find(eventId).map(History::entry);
  }

  /**
   * The next events of a stream in their order, after the given sequence number (0 from the start).
   */
  public List<Entry> of(Stream stream, long afterSequence, int most) {
    return entries(repository.ofStream(stream.id(), afterSequence, most));
  }

  /** The newest events of a stream, newest first. */
  public List<Entry> latest(Stream stream, int most) {
    return entries(repository.latestOfStream(stream.id(), most));
  }

  /** The newest events of these kinds in a stream, newest first. */
  public List<Entry> latest(Stream stream, Collection<String> kinds, int most) {
    return entries(repository.latestOfStream(stream.id(), kinds, most));
  }

  /** The newest events of any stream that concern a person or unit, newest first. */
  public List<Entry> latestAbout(String subjectId, int most) {
    return entries(repository.latestAbout(subjectId, most));
  }

  /** The newest events of these kinds that concern a person or unit, newest first. */
  public List<Entry> latestAbout(String subjectId, Collection<String> kinds, int most) {
    return entries(repository.latestAbout(subjectId, kinds, most));
  }

  private static List<Entry> entries(List<RecordedRow> rows) {
    return rows.stream().map(History::entry).toList();
  }

  private static Entry entry(RecordedRow row) {
    JsonObject rule = object(row.envelope()).getJsonObject("rule");
    Event.Rule read =
        rule == null
            ? null
            : new Event.Rule(
                rule.getString("edition"), rule.getString("limit"), rule.getString("article"));
    Map<String, Object> payload = row.payload() == null ? Map.of() : map(object(row.payload()));
    return new Entry(row, read, payload);
  }

  private static JsonObject object(byte[] json) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    }
  }

  private static Map<String, Object> map(JsonObject object) {
    Map<String, Object> map = new TreeMap<>();
    object.forEach((name, value) -> map.put(name, plain(value)));
    return map;
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).longValue();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> "";
      case ARRAY -> value.asJsonArray().stream().map(History::plain).toList();
      case OBJECT -> map(value.asJsonObject());
    };
  }
}
