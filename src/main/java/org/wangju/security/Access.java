package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one place that decides who, in which role at which unit, does what, to what and for what
 * purpose: for pages, REST, documents and exports alike. Denies by default.
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
   * Goes on only if the caller may do this for that purpose.
   *
   * @throws AccessDenied otherwise
   * @see #allows(Action, Target, Purpose)
   */
  public void require(Action action, Target target, Purpose purpose) {
    if (!allows(action, target, purpose)) {
      throw new AccessDenied();
    }
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

  /** Whether the caller may do this, for any purpose that the caller's roles serve. */
  public boolean allows(Action action, Target target) {
    return decide(action, target, Set.of(Purpose.values()));
  }

  /**
   * Whether the caller may do this for that purpose: for those who read for one purpose what is
   * kept for several.
   */
  public boolean allows(Action action, Target target, Purpose purpose) {
    return decide(action, target, Set.of(purpose));
  }

  /**
   * Whether the caller may do this to anything at all: for menus and for the door of a page, which
   * then asks more closely.
   */
  public boolean allowsSomewhere(Action action) {
    return caller.isSignedIn()
        && (action.isForEveryone()
            || ((action.isForOneself() || action.isForContacts()) && caller.personId() != null)
            || rolesServing(action, Set.of(Purpose.values())).anyMatch(action::isAllowedSomewhere));
  }

  /**
   * The paths beneath which the caller may do this; a list shows what lies in units whose path
   * begins with one of them. Empty when there is none, {@link #EVERYWHERE} alone when no unit is
   * shut.
   */
  public List<String> pathsFor(Action action) {
    List<RoleAt> roles =
        rolesServing(action, Set.of(Purpose.values())).filter(action::isAllowedSomewhere).toList();
    if (roles.stream().anyMatch(action::isAllowedAnywhere)) {
      return List.of(EVERYWHERE);
    }
    return roles.stream().map(RoleAt::unitPath).distinct().sorted().toList();
  }

  private boolean decide(Action action, Target target, Set<Purpose> purposes) {
    if (!caller.isSignedIn() || (action.isShutToOneself() && isOneself(target))) {
      return false;
    }
    return action.isForEveryone()
        || isOwn(action, target, purposes)
        || isContact(action, target, purposes)
        || rolesServing(action, purposes).anyMatch(action::isAllowedAnywhere)
        || allowsByLine(action, target, purposes);
  }

  private boolean isOwn(Action action, Target target, Set<Purpose> purposes) {
    return action.isForOneself()
        && (action.purposes().isEmpty() || purposes.contains(Purpose.OWN_AFFAIRS))
        && isOneself(target);
  }

  private boolean isOneself(Target target) {
    return target.personId() != null && target.personId().equals(caller.personId());
  }

  private boolean isContact(Action action, Target target, Set<Purpose> purposes) {
    return action.isForContacts()
        && (action.purposes().isEmpty() || purposes.contains(Purpose.CONTACT))
        && target.entryId() != null
        && caller.personId() != null
        && paths.keepsContact(caller.personId(), target.entryId());
  }

  private boolean allowsByLine(Action action, Target target, Set<Purpose> purposes) {
    List<RoleAt> roles = rolesServing(action, purposes).filter(action::isAllowedSomewhere).toList();
    if (roles.isEmpty()) {
      return false;
    }
    return paths.pathsOf(target).stream()
        .anyMatch(path -> roles.stream().anyMatch(held -> action.isAllowed(held, path)));
  }

  /** The caller's roles that serve one of the purposes, where the action asks for any. */
  private Stream<RoleAt> rolesServing(Action action, Set<Purpose> purposes) {
    return caller.roles().stream()
        .filter(
            held ->
                action.purposes().isEmpty()
                    || action.purposes().stream()
                        .anyMatch(p -> purposes.contains(p) && p.isServedBy(held.role())));
  }
}
