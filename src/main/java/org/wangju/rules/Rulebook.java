package org.wangju.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that hold here: an edition by the row that a case points at, the edition of new cases,
 * the working days.
 */
@ApplicationScoped
public class Rulebook {
  /** The code of the rules of two-way feedback. */
  static final String FEEDBACK = "feedback-2026";

  private static final String REMINDER = "reminder";

  private final RuleRepository rows;
  private final RuleSettings settings;
  private final Map<String, Edition> editions = new ConcurrentHashMap<>();
  private volatile Days days = new Days(-1, new WorkingCalendar(List.of()));

  /**
   * @param changes the number of revisions when the calendar was read
   */
  private record Days(int changes, WorkingCalendar calendar) {}

  protected Rulebook() {
    this(null, null);
  }

  @Inject
  public Rulebook(RuleRepository rows, RuleSettings settings) {
    this.rows = rows;
    this.settings = settings;
  }

  /**
   * The row that a case which begins now points at: the newest revision of the edition in the
   * settings.
   */
  public String currentEditionId() {
    String code = settings.codeOf(settings.edition());
    return rows.newest(code)
        .orElseThrow(() -> new IllegalStateException("No rules are loaded as " + code))
        .getId();
  }

  /**
   * The row under which a case begins whose application bears that day: the edition in the
   * settings, or the one that was in force that day where the one in the settings is younger.
   */
  public String editionIdOn(LocalDate day) {
    String current = currentEditionId();
    if (!day.isBefore(edition(current).effective())) {
      return current;
    }
    return editionIds().stream()
        .filter(id -> !day.isBefore(edition(id).effective()))
        .reduce((older, younger) -> younger)
        .orElse(current);
  }

  /**
   * The rows under which cases may run now: the newest revision of every edition, the oldest
   * edition first.
   */
  public List<String> editionIds() {
    return rows.editionCodes().stream()
        .map(code -> rows.newest(settings.codeOf(code)).orElseThrow().getId())
        .sorted(Comparator.comparing(id -> edition(id).effective()))
        .toList();
  }

  /** The row that feedback which begins now points at. */
  public String feedbackEditionId() {
    return rows.newest(FEEDBACK)
        .orElseThrow(() -> new IllegalStateException("No rules are loaded as " + FEEDBACK))
        .getId();
  }

  /**
   * How many working days before the last day of a step those whose turn it is are reminded. The
   * rules of feedback say so, and the desk keeps it for every process.
   */
  public int reminderDays() {
    return edition(feedbackEditionId())
        .limit(REMINDER)
        .map(Limit::bound)
        .filter(Bound.Ahead.class::isInstance)
        .map(Bound.Ahead.class::cast)
        .orElseThrow()
        .workingDays();
  }

  /**
   * The edition of a row, with the overlays that held when it was loaded and without what is
   * switched off now.
   *
   * @param rowId what the case points at
   * @throws IllegalArgumentException when there is no such row
   */
  public Edition edition(String rowId) {
    // A row never changes, so that what was read of it holds on every node for good.
    return editions.computeIfAbsent(rowId, this::read);
  }

  /** What the rules say about a step of a case: see {@link RuleCard#of}. */
  public RuleCard card(String editionRowId, List<String> limitIds, Facts facts) {
    return RuleCard.of(edition(editionRowId), limitIds, facts, calendar());
  }

  /** The working days by the newest revisions, also when another node has just loaded one. */
  public WorkingCalendar calendar() {
    // The number before the rows: a revision that comes between is read twice rather than never.
    int changes = rows.changes();
    if (days.changes != changes) {
      days = new Days(changes, readCalendar());
    }
    return days.calendar;
  }

  private WorkingCalendar readCalendar() {
    return new WorkingCalendar(
        rows.newestYears().stream()
            .map(year -> CalendarPlan.parse(year.getYear(), year.getContent()))
            .toList());
  }

  private Edition read(String rowId) {
    RuleEdition row = row(rowId);
    return switch (row.getKind()) {
      case EDITION -> parse(row).without(settings.off());
      case LAYERED -> layered(row).without(settings.off());
      case PROCEDURE -> Edition.parse(RuleFiles.procedureFile(row.getCode()), row.getContent());
      case OVERLAY -> throw new IllegalArgumentException(rowId + " is an overlay and no edition");
    };
  }

  private Edition layered(RuleEdition row) {
    List<RuleEdition> layers = row.getContent().lines().map(this::row).toList();
    return layers.stream()
        .skip(1)
        .map(layer -> Overlay.parse(RuleFiles.overlayFile(layer.getCode()), layer.getContent()))
        .reduce(parse(layers.get(0)), Edition::with, (a, b) -> b);
  }

  private static Edition parse(RuleEdition row) {
    return Edition.parse(RuleFiles.editionFile(row.getCode()), row.getContent());
  }

  private RuleEdition row(String id) {
    return rows.find(id)
        .orElseThrow(() -> new IllegalArgumentException("No rules are loaded under " + id));
  }
}
