package org.wangju.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a province, city or district adds to an edition or tightens in it.
 *
 * @param editions the editions over which it lies
 * @param effective first day on which it holds
 */
public record Overlay(Layer layer, Set<String> editions, LocalDate effective, List<Limit> limits) {
  public Overlay {
    editions = Set.copyOf(editions);
    limits = List.copyOf(limits);
  }

  /**
   * Reads a file {@code overlay-<place>.yaml}.
   *
   * @param file its name, for errors
   * @throws InvalidRules when it is no YAML, or a key is unknown, missing, doubled or of another
   *     type
   */
  public static Overlay parse(String file, String yaml) {
    Entry entry = Entry.parse(file, yaml);
    Layer layer = new Layer(entry.text("overlay"), entry.text("title"), true);
    List<String> editions = entry.texts("editions");
    LocalDate effective = entry.date("effective");
    LimitReader reader = new LimitReader(layer, entry.flag("verified"));
    entry.textOr("source", null);
    List<Limit> limits = entry.entries("limits").stream().map(reader::read).toList();
    entry.end();
    Edition.refuseDoubles(file, limits);
    return new Overlay(layer, Set.copyOf(editions), effective, limits);
  }
}
