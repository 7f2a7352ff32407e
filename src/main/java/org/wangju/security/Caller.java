package org.wangju.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.directory.Role;
import org.wangju.platform.Messages;

/**
 * Who sends the present request, with the roles held at this moment: they are read anew for every
 * request, so that a role that ended is gone with the next click. Nobody until {@link #enter} was
 * called.
 */
@Named
@RequestScoped
public class Caller {
  private SignedIn signedIn;
  private Locale locale = Messages.DEFAULT;

  /**
   * Says who calls; done once at the beginning of a request.
   *
   * @param account null when nobody is signed in
   * @param language the language in which to answer
   */
  public void enter(SignedIn account, Locale language) {
    this.signedIn = account;
    this.locale = language;
  }

  public boolean isSignedIn() {
    return signedIn != null;
  }

  /** The account's key; null when nobody is signed in. */
  public String accountId() {
    return signedIn == null ? null : signedIn.accountId();
  }

  /** The login name; null when nobody is signed in. */
  public String login() {
    return signedIn == null ? null : signedIn.login();
  }

  /** The person on the roster behind the account; null when there is none. */
  public String personId() {
    return signedIn == null ? null : signedIn.personId();
  }

  /** The unit for which the account was made; null when there is none. */
  public String unitId() {
    return signedIn == null ? null : signedIn.unitId();
  }

  /** The name to greet with; empty when nobody is signed in. */
  public String displayName() {
    return signedIn == null ? "" : signedIn.displayName();
  }

  /** The roles held today. */
  public Set<RoleAt> roles() {
    return signedIn == null ? Set.of() : signedIn.roles();
  }

  /** The units at which the role is held today. */
  public Set<String> unitsOf(Role role) {
    return roles().stream()
        .filter(held -> held.role() == role)
        .map(RoleAt::unitId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the role is held anywhere today. */
  public boolean is(Role role) {
    return roles().stream().anyMatch(held -> held.role() == role);
  }

  /** The language in which to answer. */
  public Locale locale() {
    return locale;
  }
}
