package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.wangju.directory.Role;
import org.wangju.directory.register.DepartmentUsers;

/** The accounts of departments, as the import of their file asks for them. */
@ApplicationScoped
public class DepartmentLogins implements DepartmentUsers {
  private final Accounts accounts;
  private final AccountRepository repository;
  private final Clock clock;

  protected DepartmentLogins() {
    this(null, null, null);
  }

  @Inject
  public DepartmentLogins(Accounts accounts, AccountRepository repository, Clock clock) {
    this.accounts = accounts;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public boolean isTaken(String login, String unitId) {
    return unitId == null ? accounts.exists(login) : accounts.isTakenByOther(login, unitId);
  }

  @Override
  public boolean holds(String login, String unitId, Role role) {
    return repository
        .byLogin(Logins.normalized(login))
        .filter(account -> repository.holds(account.getId(), role, unitId, LocalDate.now(clock)))
        .isPresent();
  }

  @Override
  public void ensure(String login, String displayName, String unitId, Role role) {
    accounts.createForDepartment(login, displayName, unitId, role);
  }
}
