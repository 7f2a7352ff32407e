package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * The one place that decides who does what to what: for pages, REST, documents and exports alike.
 * Denies by default.
 */
@Named
@ApplicationScoped
public class Access {
  /** The beginning of every unit's path: everything. */
  public static final String EVERYWHERE = "/";

  private final Caller caller;
  private final UnitPathRepository paths;

  protected Access() {
    this(null, null);
  }

  @Inject
  public Access(Caller caller, UnitPathRepository paths) {
    this.caller = caller;
    this.paths = paths;
  }

  /**
   * Goes on only if the caller may do this.
   *
   * @throws AccessDenied otherwise, also when what is named does not exist
   */
  public void require(Action action, Target target) {
    if (!allows(action, target)) {
      throw new AccessDenied();
    }
  }

  /** Whether the caller may do this. */
  public boolean allows(Action action, Target target) {
    if (!caller.isSignedIn()) {
      return false;
    }
    return action.isForEveryone()
        || (action.isForOneself()
            && target.personId() != null
            && target.personId().equals(caller.personId()))
        || caller.roles().stream().anyMatch(action::isAllowedAnywhere)
        || allowsByLine(action, target);
  }

  /**
   * Whether the caller may do this to anything at all: for menus and for the door of a page, which
   * then asks more closely.
   */
  public boolean allowsSomewhere(Action action) {
    return caller.isSignedIn()
        && (action.isForEveryone()
            || (action.isForOneself() && caller.personId() != null)
            || caller.roles().stream().anyMatch(action::isAllowedSomewhere));
  }

  /**
   * The paths beneath which the caller may do this; a list shows what lies in units whose path
   * begins with one of them. Empty when there is none, {@link #EVERYWHERE} alone when no unit is
   * shut.
   */
  public List<String> pathsFor(Action action) {
    if (caller.roles().stream().anyMatch(action::isAllowedAnywhere)) {
      return List.of(EVERYWHERE);
    }
    return caller.roles().stream()
        .filter(action::isAllowedSomewhere)
        .map(RoleAt::unitPath)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean allowsByLine(Action action, Target target) {
    if (caller.roles().stream().noneMatch(action::isAllowedSomewhere)) {
      return false;
    }
    Optional<String> path = paths.pathOf(target);
    return path.isPresent()
        && caller.roles().stream().anyMatch(held -> action.isAllowed(held, path.get()));
  }
}
