package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.directory.Unit;

/** Finds in which lines of units something lies, and who keeps contact with whom. */
@ApplicationScoped
public class UnitPathRepository {
  private final EntityManager em;
  private final Clock clock;

  protected UnitPathRepository() {
    this(null, null);
  }

  @Inject
  public UnitPathRepository(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /**
   * The paths of the units that have the target in hand; none when it names nothing or nothing that
   * exists.
   */
  public List<String> pathsOf(Target target) {
    if (target.entryId() != null) {
      return Stream.concat(
              ofUnit(target.unitId()).stream(), ofMembership(target.personId()).stream())
          .toList();
    }
    if (target.unitId() != null) {
      return ofUnit(target.unitId());
    }
    return target.personId() == null ? List.of() : ofPerson(target.personId());
  }

  // Found and not queried: within a transaction the second look at a unit costs nothing, and none
  // makes what was changed before be written early.
  private List<String> ofUnit(String unitId) {
    Unit unit = em.find(Unit.class, unitId);
    return unit == null ? List.of() : List.of(unit.getPath());
  }

  private List<String> ofMembership(String personId) {
    return paths(
        "select u.path from Person p join Unit u on u.id = p.branchId where p.id = :id", personId);
  }

  private List<String> ofPerson(String personId) {
    List<String> membership = ofMembership(personId);
    return membership.isEmpty()
        ? paths(
            "select distinct k.path from RegisterEntry e join Unit k on k.id = e.keeperId join Person p on p.id = e.personId"
                + " where e.personId = :id and e.until is null and p.branchId is null",
            personId)
        : membership;
  }

  private List<String> paths(String query, String id) {
    return em.createQuery(query, String.class).setParameter("id", id).getResultList();
  }

  /** Whether a person is today a contact officer of an entry that has not ended. */
  public boolean keepsContact(String personId, String entryId) {
    LocalDate today = LocalDate.now(clock);
    return !em.createQuery(
            "select c.id from ContactOfficer c join RegisterEntry e on e.id = c.entryId"
                + " where c.entryId = :entry and c.personId = :person and e.until is null"
                + " and c.since <= :today and (c.until is null or c.until > :today)",
            String.class)
        .setParameter("entry", entryId)
        .setParameter("person", personId)
        .setParameter("today", today)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
