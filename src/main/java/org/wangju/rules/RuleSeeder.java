package org.wangju.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wangju.platform.Retried;

/**
 * Loads the rule and calendar files into the database: what differs from the newest row becomes a
 * new revision.
 */
@ApplicationScoped
public class RuleSeeder {
  private static final List<String> PACKED_EDITIONS = List.of("2014", "2026");
  private static final int FIRST_YEAR = 2014;

  private final RuleRepository rows;
  private final RuleFiles files;
  private final RuleSettings settings;
  private final Clock clock;
  private final Event<RuleTextLoaded> loaded;

  protected RuleSeeder() {
    this(null, null, null, null, null);
  }

  @Inject
  public RuleSeeder(
      RuleRepository rows,
      RuleFiles files,
      RuleSettings settings,
      Clock clock,
      Event<RuleTextLoaded> loaded) {
    this.rows = rows;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
    this.loaded = loaded;
  }

  /**
   * Called once at the start of every node, after the migrations; nodes that start together wait
   * for each other.
   *
   * @throws InvalidRules when a file or setting cannot be used; nothing is loaded then
   */
  @Retried
  @Transactional
  public void seed() {
    rows.lockForLoading();
    List<Overlaid> overlays = settings.overlays().stream().map(this::seedOverlay).toList();
    Set<String> codes = new LinkedHashSet<>(PACKED_EDITIONS);
    codes.add(settings.edition());
    Set<String> switchable = new HashSet<>();
    overlays.forEach(local -> requireEditions(local.overlay(), codes));
    for (String code : codes) {
      switchable.addAll(seedEdition(code, overlays).switchable());
    }
    requireSwitchable(switchable);
    seedProcedure(Rulebook.FEEDBACK);
    int lastYear = LocalDate.now(clock).getYear() + 1;
    IntStream.rangeClosed(FIRST_YEAR, lastYear)
        .forEach(year -> files.calendar(year).ifPresent(csv -> seedYear(year, csv)));
  }

  /** An overlay with the row that it was loaded into. */
  private record Overlaid(Overlay overlay, String rowId) {}

  private Overlaid seedOverlay(String code) {
    String file = RuleFiles.overlayFile(code);
    String yaml = files.overlay(code);
    Overlay overlay = Overlay.parse(file, yaml);
    requireName(file, code, overlay.layer().code());
    return new Overlaid(
        overlay, load(RuleEdition.Kind.OVERLAY, code, overlay.layer().title(), yaml));
  }

  private Edition seedEdition(String code, List<Overlaid> overlays) {
    String file = RuleFiles.editionFile(code);
    String yaml = files.edition(code);
    Edition edition = Edition.parse(file, yaml);
    requireName(file, code, edition.id());
    String rowId = load(RuleEdition.Kind.EDITION, code, edition.title(), yaml);
    if (!overlays.isEmpty()) {
      seedLayers(
          edition,
          rowId,
          overlays.stream().filter(local -> local.overlay().editions().contains(code)).toList());
    }
    return edition;
  }

  private void seedProcedure(String code) {
    String file = RuleFiles.procedureFile(code);
    String yaml = files.procedure(code);
    Edition edition = Edition.parse(file, yaml);
    requireName(file, code, edition.id());
    load(RuleEdition.Kind.PROCEDURE, code, edition.title(), yaml);
  }

  private void seedLayers(Edition edition, String rowId, List<Overlaid> overlays) {
    List<String> layers = new ArrayList<>(List.of(rowId));
    Edition layered = edition;
    for (Overlaid local : overlays) {
      layered = layered.with(local.overlay());
      layers.add(local.rowId());
    }
    load(
        RuleEdition.Kind.LAYERED,
        settings.codeOf(edition.id()),
        layered.title(),
        String.join("\n", layers));
  }

  private String load(RuleEdition.Kind kind, String code, String title, String content) {
    LoadedText text = LoadedText.of(content, clock.instant());
    Optional<RuleEdition> newest = rows.newest(code);
    if (newest.isPresent() && newest.get().getHash().equals(text.hash())) {
      return newest.get().getId();
    }
    int revision = newest.map(RuleEdition::getRevision).orElse(0) + 1;
    RuleEdition row = new RuleEdition(kind, code, revision, title, text);
    rows.add(row);
    loaded.fire(
        new RuleTextLoaded(RuleTextLoaded.What.valueOf(kind.name()), code, revision, text.hash()));
    return row.getId();
  }

  private void seedYear(int year, String csv) {
    CalendarPlan.parse(year, csv);
    LoadedText text = LoadedText.of(csv, clock.instant());
    Optional<CalendarYear> newest = rows.newest(year);
    if (newest.isEmpty() || !newest.get().getHash().equals(text.hash())) {
      int revision = newest.map(CalendarYear::getRevision).orElse(0) + 1;
      rows.add(new CalendarYear(year, revision, text));
      loaded.fire(
          new RuleTextLoaded(
              RuleTextLoaded.What.CALENDAR_YEAR, String.valueOf(year), revision, text.hash()));
    }
  }

  private static void requireName(String file, String expected, String found) {
    if (!found.equals(expected)) {
      throw new InvalidRules("invalid.name", file, found);
    }
  }

  private static void requireEditions(Overlay overlay, Set<String> codes) {
    if (!codes.containsAll(overlay.editions())) {
      throw new InvalidRules(
          "invalid.editions",
          RuleFiles.overlayFile(overlay.layer().code()),
          overlay.editions(),
          codes);
    }
  }

  private void requireSwitchable(Set<String> switchable) {
    Set<String> wrong =
        settings.off().stream()
            .filter(id -> !switchable.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!wrong.isEmpty()) {
      throw new InvalidRules("invalid.switch", wrong, new TreeSet<>(switchable));
    }
  }
}
