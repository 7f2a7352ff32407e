package org.wangju.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which rules hold in this installation. */
@ApplicationScoped
public class RuleSettings {
  private final String edition;
  private final List<String> overlays;
  private final Set<String> off;

  protected RuleSettings() {
    this("", Optional.empty(), Optional.empty());
  }

  /**
   * @param edition the code of the edition under which new cases begin
   * @param overlays codes of the overlays that hold here, the widest area first, separated by
   *     commas
   * @param off names of limits that are switched off, separated by commas
   */
  @Inject
  public RuleSettings(
      @ConfigProperty(name = "wangju.rules.edition", defaultValue = "2026") String edition,
      @ConfigProperty(name = "wangju.rules.overlays") Optional<String> overlays,
      @ConfigProperty(name = "wangju.rules.off") Optional<String> off) {
    this.edition = edition.strip();
    this.overlays = List.copyOf(names(overlays));
    this.off = Set.copyOf(names(off));
  }

  private static Set<String> names(Optional<String> list) {
    return list.stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  String edition() {
    return edition;
  }

  List<String> overlays() {
    return overlays;
  }

  Set<String> off() {
    return off;
  }

  /** The code of the row under which an edition lies with all that holds here. */
  String codeOf(String editionCode) {
    return Stream.concat(Stream.of(editionCode), overlays.stream())
        .reduce((a, b) -> a + "+" + b)
        .orElseThrow();
  }
}
