package org.wangju.bench;

import java.util.Locale;
import java.util.Set;
import org.wangju.directory.Role;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;

/** A caller for each thread, as the server has one for each request. */
final class CallerOfThread extends Caller {
  private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(Caller::new);

  @Override
  public void enter(SignedIn account, Locale language) {
    caller.get().enter(account, language);
  }

  @Override
  public boolean isSignedIn() {
    return caller.get().isSignedIn();
  }

  @Override
  public String accountId() {
    return caller.get().accountId();
  }

  @Override
  public String login() {
    return caller.get().login();
  }

  @Override
  public String personId() {
    return caller.get().personId();
  }

  @Override
  public String unitId() {
    return caller.get().unitId();
  }

  @Override
  public String displayName() {
    return caller.get().displayName();
  }

  @Override
  public Set<RoleAt> roles() {
    return caller.get().roles();
  }

  @Override
  public Set<String> unitsOf(Role role) {
    return caller.get().unitsOf(role);
  }

  @Override
  public boolean is(Role role) {
    return caller.get().is(role);
  }

  @Override
  public Locale locale() {
    return caller.get().locale();
  }
}
