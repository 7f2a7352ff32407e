package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows of held roles. */
@ApplicationScoped
public class RoleRepository {
  private static final String HELD =
      " and (h.since is null or h.since <= :day) and (h.until is null or h.until > :day)";
  private static final String ROW =
      "select new org.wangju.directory.RoleRow(h.id, h.role, h.post, h.unitId, u.name, h.personId, p.name, h.accountId, h.since, h.until)"
          + " from RoleHolding h join Unit u on u.id = h.unitId left join Person p on p.id = h.personId ";

  private final EntityManager em;

  protected RoleRepository() {
    this(null);
  }

  @Inject
  public RoleRepository(EntityManager em) {
    this.em = em;
  }

  public void add(RoleHolding holding) {
    em.persist(holding);
  }

  public Optional<RoleHolding> find(String id) {
    return Optional.ofNullable(em.find(RoleHolding.class, id));
  }

  /** The roles that a person holds on a day. */
  public List<RoleHolding> ofPerson(String personId, LocalDate day) {
    return em.createQuery(
            "select h from RoleHolding h where h.personId = :person" + HELD, RoleHolding.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * The roles that an account, or the person it stands for, holds on a day; one statement, read on
   * every request.
   */
  public List<RoleHolding> ofAccount(String accountId, String personId, LocalDate day) {
    return em.createQuery(
            "select h from RoleHolding h where (h.accountId = :account or h.personId = :person)"
                + HELD,
            RoleHolding.class)
        .setParameter("account", accountId)
        .setParameter("person", personId == null ? "" : personId)
        .setParameter("day", day)
        .getResultList();
  }

  /** Who holds a role at a unit on a day. */
  public List<RoleHolding> at(String unitId, Role role, LocalDate day) {
    return em.createQuery(
            "select h from RoleHolding h where h.unitId = :unit and h.role = :role" + HELD,
            RoleHolding.class)
        .setParameter("unit", unitId)
        .setParameter("role", role)
        .setParameter("day", day)
        .getResultList();
  }

  /** All roles held at a unit on a day. */
  List<RoleHolding> heldAt(String unitId, LocalDate day) {
    return em.createQuery(
            "select h from RoleHolding h where h.unitId = :unit" + HELD, RoleHolding.class)
        .setParameter("unit", unitId)
        .setParameter("day", day)
        .getResultList();
  }

  /** The roles held at a unit on a day, by role. */
  public List<RoleRow> rowsAt(String unitId, LocalDate day) {
    return em.createQuery(
            ROW + "where h.unitId = :unit" + HELD + " order by h.role, p.name, h.id", RoleRow.class)
        .setParameter("unit", unitId)
        .setParameter("day", day)
        .getResultList();
  }

  /** All roles that a person holds or held, the newest first. */
  public List<RoleRow> rowsOfPerson(String personId) {
    return em.createQuery(ROW + "where h.personId = :person order by h.id desc", RoleRow.class)
        .setParameter("person", personId)
        .getResultList();
  }
}
