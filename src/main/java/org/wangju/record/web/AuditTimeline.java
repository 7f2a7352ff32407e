package org.wangju.record.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wangju.desk.CaseModels;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.EventWords;
import org.wangju.desk.Position;
import org.wangju.desk.Step;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
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
  private final PersonRepository people;
  private final UnitRepository units;

  protected AuditTimeline() {
    this(null, null, null);
  }

  @Inject
  public AuditTimeline(CaseModels models, PersonRepository people, UnitRepository units) {
    this.models = models;
    this.people = people;
    this.units = units;
  }

  /**
   * The lines of these events.
   *
   * @param file the case
   * @param names of the elements of the case's model
   * @param places of those events that are sealed
   */
  List<AuditLine> lines(
      CaseSummary file,
      List<Entry> events,
      Map<String, LeafPlace> places,
      Map<String, String> names,
      Locale locale) {
    EventWords words = EventWords.in(locale, naming(names));
    Map<String, String> concerned = concerned(file, events);
    return events.stream().map(event -> line(event, concerned, places, words, locale)).toList();
  }

  /** The names of those whom single events of a case are about that has no single person. */
  private Map<String, String> concerned(CaseSummary file, List<Entry> events) {
    Set<String> subjects =
        events.stream()
            .map(Entry::getSubjectId)
            .filter(id -> id != null && file.personId() == null)
            .collect(Collectors.toSet());
    return subjects.isEmpty()
        ? Map.of()
        : people.rows(subjects).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
  }

  private static AuditLine line(
      Entry event,
      Map<String, String> concerned,
      Map<String, LeafPlace> places,
      EventWords words,
      Locale locale) {
    return new AuditLine(
        event.getSequenceNumber(),
        event.getKind(),
        event.getHappenedAt(),
        event.title(locale),
        words.actor(event),
        event.getSubjectId() == null ? "" : concerned.getOrDefault(event.getSubjectId(), ""),
        words.rule(event),
        event.isErased(),
        Position.isStep(event),
        words.whole(event),
        FiledDocument.of(event).map(FiledDocument::file).orElse(null),
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
