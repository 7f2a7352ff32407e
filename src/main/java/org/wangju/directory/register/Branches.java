package org.wangju.directory.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;

/** The branches that a roster names, by code or by name. */
final class Branches {
  private final UnitRepository units;
  private final LocalDate today;
  private final Map<String, List<Unit>> byWord = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Branches(UnitRepository units, LocalDate today) {
    this.units = units;
    this.today = today;
  }

  /** Looks these words up together, so that the questions that follow need no database. */
  void load(Collection<String> words) {
    Set<String> unknown = new HashSet<>(words);
    unknown.removeAll(byWord.keySet());
    List<Unit> found = units.byCodesOrNames(unknown);
    unknown.forEach(word -> byWord.put(word, matching(word, found)));
    found.forEach(unit -> names.put(unit.getId(), unit.getName()));
  }

  /** A code is one unit's only and goes before a name. */
  private static List<Unit> matching(String word, List<Unit> found) {
    List<Unit> byCode = found.stream().filter(unit -> unit.getCode().equals(word)).toList();
    return byCode.isEmpty()
        ? found.stream().filter(unit -> unit.getName().equals(word)).toList()
        : byCode;
  }

  /** Why no one branch is meant, as the key of a message; nothing when one is. */
  Optional<String> flaw(String word) {
    List<Unit> found = byWord.get(word);
    if (found.isEmpty()) {
      return Optional.of("register.flaw.unknownBranch");
    }
    if (found.size() > 1) {
      return Optional.of("register.flaw.ambiguousBranch");
    }
    boolean open = found.get(0).getKind().isBranch() && found.get(0).existsOn(today);
    return open ? Optional.empty() : Optional.of("register.flaw.noBranch");
  }

  /** The branch of a word that has no flaw. */
  Unit of(String word) {
    return byWord.get(word).get(0);
  }

  /** The name of a unit that may lie beyond the file; a dash for none. */
  String name(String unitId) {
    return unitId == null
        ? "—"
        : names.computeIfAbsent(unitId, id -> units.find(id).map(Unit::getName).orElse("—"));
  }
}
