package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Submissions;

/**
 * The clerks of an industry department, whom its head names: they change from year to year, and the
 * department waits for no administrator.
 */
@ApplicationScoped
public class DepartmentClerks {
  private final AccountRepository repository;
  private final Accounts accounts;
  private final Codes codes;
  private final Submissions submissions;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected DepartmentClerks() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public DepartmentClerks(
      AccountRepository repository,
      Accounts accounts,
      Codes codes,
      Submissions submissions,
      Access access,
      Caller caller,
      Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.codes = codes;
    this.submissions = submissions;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /** The present clerks of the departments whose head the caller is. */
  public List<ClerkRow> list() {
    return repository.clerks(caller.unitsOf(Role.REGULATOR_HEAD), LocalDate.now(clock));
  }

  /**
   * Names a clerk, from today on, who takes over from another or works beside the others.
   *
   * @param submissionId made with the page, so that a form sent twice names one clerk
   * @param relievedId the role that ends with it; null where nobody is relieved
   * @return the code with which the new clerk signs in the first time
   */
  @Retried
  @Transactional
  public IssuedCode name(
      String submissionId, String unitId, String displayName, String relievedId) {
    access.require(Action.NAME_CLERKS, Target.unit(unitId));
    submissions.once(submissionId);
    Unit department = repository.unit(unitId).orElseThrow(AccessDenied::new);
    if (displayName == null || displayName.isBlank()) {
      throw new Refusal("security", "account.name.missing");
    }
    String accountId =
        accounts.createForDepartment(
            repository.freeLogin(department), displayName.strip(), unitId, Role.REGULATOR_CLERK);
    if (relievedId != null) {
      relieve(relievedId);
    }
    return codes.issue(accountId);
  }

  /** Ends the role of a clerk; what lies with them goes back to the department's other clerks. */
  @Retried
  @Transactional
  public void relieve(String holdingId) {
    RoleHolding holding =
        repository
            .holding(holdingId)
            .filter(held -> held.getRole() == Role.REGULATOR_CLERK && held.getAccountId() != null)
            .filter(held -> held.isHeldOn(LocalDate.now(clock)))
            .orElseThrow(() -> new Refusal("security", "clerks.gone"));
    access.require(Action.NAME_CLERKS, Target.unit(holding.getUnitId()));
    accounts.end(repository.lock(holding.getAccountId()).orElseThrow(AccessDenied::new), holding);
  }
}
