package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** That a person, or an account without one, holds a role at a unit, for a time. */
@Entity
@Table(name = "role_holding")
public class RoleHolding {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "account_id")
  private String accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "unit_id")
  private String unitId;

  private String post;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected RoleHolding() {}

  /**
   * @param post the post as the roster words it, such as 组织委员; may be null
   * @param since first day, null when not known
   */
  public static RoleHolding ofPerson(
      String personId, Role role, String unitId, String post, LocalDate since) {
    return new RoleHolding(personId, null, role, unitId, post, since);
  }

  /** A role of someone who is on no roster: a regulator, an auditor, an administrator. */
  public static RoleHolding ofAccount(
      String accountId, Role role, String unitId, String post, LocalDate since) {
    return new RoleHolding(null, accountId, role, unitId, post, since);
  }

  private RoleHolding(
      String personId, String accountId, Role role, String unitId, String post, LocalDate since) {
    this.id = Ids.next();
    this.personId = personId;
    this.accountId = accountId;
    this.role = role;
    this.unitId = unitId;
    this.post = post;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public boolean isHeldOn(LocalDate day) {
    return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
  }

  public String getId() {
    return id;
  }

  public String getPersonId() {
    return personId;
  }

  public String getAccountId() {
    return accountId;
  }

  public Role getRole() {
    return role;
  }

  public String getUnitId() {
    return unitId;
  }

  public String getPost() {
    return post;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
