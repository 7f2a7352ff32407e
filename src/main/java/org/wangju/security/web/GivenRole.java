package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.Role;
import org.wangju.security.Accounts;

/**
 * The fields by which a role is given to an account: which one, where, from when and until when.
 */
@Named
@RequestScoped
public class GivenRole {
  private final Accounts accounts;
  private final Clock clock;
  private Role role;
  private String unit;
  private LocalDate since;
  private LocalDate lastDay;

  protected GivenRole() {
    this(null, null);
  }

  @Inject
  public GivenRole(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    since = LocalDate.now(clock);
  }

  /** The roles that the caller may give. */
  public List<Role> getRoles() {
    return accounts.rolesToGive().stream().sorted().toList();
  }

  /** Units whose code or name begins with the text: the code, then the name. */
  public List<String> units(String typed) {
    return accounts.unitsLike(typed);
  }

  /** The unit that was chosen. */
  String unitId() {
    return accounts.unitOfCode(unit.strip().split("\\s", 2)[0]);
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
