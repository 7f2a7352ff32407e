package org.wangju.record.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wangju.desk.CaseModels;
import org.wangju.desk.EventWords;
import org.wangju.desk.Position;
import org.wangju.desk.Step;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.record.Entry;
import org.wangju.record.LeafPlace;

/** Puts the events of a case into an auditor's words: whole, with their places in the log. */
@ApplicationScoped
public class AuditTimeline {
  // Where a way divides, nothing was done.
  private static final String CHOICE = "Gateway_";
  private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final CaseModels models;
  private final UnitRepository units;

  protected AuditTimeline() {
    this(null, null);
  }

  @Inject
  public AuditTimeline(CaseModels models, UnitRepository units) {
    this.models = models;
    this.units = units;
  }

  /**
   * The lines of these events.
   *
   * @param names of the elements of the case's model
   * @param places of those events that are sealed
   */
  List<AuditLine> lines(
      List<Entry> events, Map<String, LeafPlace> places, Map<String, String> names, Locale locale) {
    EventWords words = EventWords.in(locale, naming(names));
    return events.stream().map(event -> line(event, places, words, locale)).toList();
  }

  private static AuditLine line(
      Entry event, Map<String, LeafPlace> places, EventWords words, Locale locale) {
    return new AuditLine(
        event.getSequenceNumber(),
        event.getKind(),
        event.getHappenedAt(),
        event.title(locale),
        words.actor(event),
        words.rule(event),
        event.isErased(),
        Position.isStep(event),
        words.whole(event),
        places.get(event.getId()));
  }

  /** What a case has passed and does not stand at again, in the order of passing. */
  static List<String> passed(Position position) {
    return position.done().stream()
        .filter(element -> !element.startsWith(CHOICE) && !position.active().contains(element))
        .toList();
  }

  private UnaryOperator<String> naming(Map<String, String> names) {
    return key ->
        names.containsKey(key)
            ? names.get(key)
            : key.matches(KEY) ? units.find(key).map(Unit::getName).orElse(key) : key;
  }

  /**
   * The names of a model's elements in the reader's language: those of steps from their texts,
   * others from the model.
   */
  Map<String, String> names(String processKey, long model, Locale locale) {
    if (model == 0) {
      return Map.of();
    }
    Map<String, String> names = new TreeMap<>(models.names(processKey, model, locale));
    names.replaceAll(
        (id, name) -> id.startsWith("Task_") ? new Step(processKey, id).title(locale) : name);
    return names;
  }
}
