package org.wangju.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An edition of the admission rules, with the overlays and switches that hold here already applied;
 * or of the rules of another process, such as feedback. Immutable.
 *
 * @param id as in the setting {@code wangju.rules.edition}, or the file's name
 * @param effective first day on which it holds
 * @param supersededOn first day on which the next edition holds, or null while there is none
 * @param verified whether the whole file was held against the official text
 */
public record Edition(
    String id,
    String title,
    LocalDate effective,
    LocalDate supersededOn,
    boolean verified,
    List<Limit> limits) {
  public Edition {
    limits = List.copyOf(limits);
  }

  /**
   * Reads a file {@code admission-<id>.yaml} or {@code <id>.yaml}.
   *
   * @param file its name, for errors
   * @throws InvalidRules when it is no YAML, or a key is unknown, missing, doubled or of another
   *     type
   */
  public static Edition parse(String file, String yaml) {
    Entry entry = Entry.parse(file, yaml);
    String id = entry.text("edition");
    String title = entry.text("title");
    LocalDate effective = entry.date("effective");
    LocalDate superseded = entry.dateOrNull("supersededOn");
    boolean verified = entry.flag("verified");
    entry.textOr("source", null);
    LimitReader reader = new LimitReader(new Layer(id, title, false), verified);
    List<Limit> limits = entry.entries("limits").stream().map(reader::read).toList();
    entry.end();
    refuseDoubles(file, limits);
    limits.stream()
        .filter(limit -> !limit.hasSentence())
        .findFirst()
        .ifPresent(limit -> refuseSilent(file, limit));
    return new Edition(id, title, effective, superseded, verified, limits);
  }

  static void refuseDoubles(String file, List<Limit> limits) {
    Set<String> ids = new HashSet<>();
    for (Limit limit : limits) {
      if (!ids.add(limit.id())) {
        throw new InvalidRules("invalid.double", file, limit.id());
      }
    }
  }

  private static void refuseSilent(String file, Limit limit) {
    throw new InvalidRules("invalid.sentence", file, limit.id());
  }

  /** The limit of that name; empty where this edition has none or it is switched off. */
  public Optional<Limit> limit(String limitId) {
    return limits.stream().filter(limit -> limit.id().equals(limitId)).findFirst();
  }

  /**
   * This edition with a local overlay laid over it; a limit that the overlay tightens bears the
   * overlay's name from then on.
   *
   * @throws InvalidRules when the overlay loosens a limit, or adds one without saying it in both
   *     languages
   */
  public Edition with(Overlay overlay) {
    Map<String, Limit> merged = new LinkedHashMap<>();
    limits.forEach(limit -> merged.put(limit.id(), limit));
    for (Limit local : overlay.limits()) {
      Limit below = merged.get(local.id());
      if (below != null && !local.bound().noLooserThan(below.bound())) {
        throw new InvalidRules(
            "invalid.loosens", overlay.layer().code(), local.id(), below.layer().title());
      }
      if (!local.hasSentence()) {
        refuseSilent(overlay.layer().code(), local);
      }
      merged.put(local.id(), local);
    }
    return new Edition(
        id, title, effective, supersededOn, verified, new ArrayList<>(merged.values()));
  }

  /**
   * This edition without the limits that are switched off; what cannot be switched off here stays.
   */
  public Edition without(Set<String> off) {
    List<Limit> rest = new ArrayList<>();
    for (Limit limit : limits) {
      if (!limit.switchable() || !off.contains(limit.id())) {
        rest.add(limit);
      } else if (limit.off() != null) {
        rest.add(limit.fallenBack());
      }
    }
    return new Edition(id, title, effective, supersededOn, verified, rest);
  }

  /** The names of the limits that a setting may switch off. */
  public Set<String> switchable() {
    return limits.stream()
        .filter(Limit::switchable)
        .map(Limit::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
