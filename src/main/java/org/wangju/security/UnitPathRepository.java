package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Finds in which line of units something lies. */
@ApplicationScoped
public class UnitPathRepository {
  private final EntityManager em;

  protected UnitPathRepository() {
    this(null);
  }

  @Inject
  public UnitPathRepository(EntityManager em) {
    this.em = em;
  }

  /**
   * The path of the unit that has the target in hand; empty when it names nothing or nothing that
   * exists.
   */
  public Optional<String> pathOf(Target target) {
    if (target.unitId() != null) {
      return path("select u.path from Unit u where u.id = :id", target.unitId());
    }
    if (target.personId() != null) {
      return path(
          "select u.path from Person p join Unit u on u.id = p.branchId where p.id = :id",
          target.personId());
    }
    return Optional.empty();
  }

  private Optional<String> path(String query, String id) {
    return em.createQuery(query, String.class).setParameter("id", id).getResultStream().findFirst();
  }
}
