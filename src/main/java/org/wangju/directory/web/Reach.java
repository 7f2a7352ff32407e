package org.wangju.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** The topmost units in which the caller may do something: where lists begin. */
@ApplicationScoped
public class Reach {
  private final Access access;
  private final UnitRepository units;

  protected Reach() {
    this(null, null);
  }

  @Inject
  public Reach(Access access, UnitRepository units) {
    this.access = access;
    this.units = units;
  }

  /** The units where the caller's reach begins, by code; none of them beneath another. */
  public List<Unit> tops(Action action) {
    List<String> paths = access.pathsFor(action);
    if (paths.contains(Access.EVERYWHERE)) {
      return units.byIds(units.roots(100).stream().map(row -> row.id()).toList());
    }
    List<String> ids =
        paths.stream()
            .filter(
                path ->
                    paths.stream()
                        .noneMatch(other -> !other.equals(path) && path.startsWith(other)))
            .map(
                path ->
                    path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1))
            .toList();
    return units.byIds(ids).stream().sorted((a, b) -> a.getCode().compareTo(b.getCode())).toList();
  }

  /**
   * The unit that an address asks for, if the caller may do this there; else the first where the
   * caller may.
   */
  public Optional<Unit> chosen(Action action, String unitId) {
    Optional<Unit> asked =
        units.find(unitId).filter(unit -> access.allows(action, Target.unit(unit.getId())));
    return asked.isPresent() ? asked : tops(action).stream().findFirst();
  }
}
