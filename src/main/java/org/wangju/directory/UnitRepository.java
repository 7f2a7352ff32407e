package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of units and of the bodies that guide them. */
@ApplicationScoped
public class UnitRepository {
  private static final String ROW =
      "select new org.wangju.directory.UnitRow(u.id, u.code, u.name, u.kind, u.superiorId,"
          + " (select count(b.id) from Unit b where b.superiorId = u.id)) from Unit u ";

  private final EntityManager em;

  protected UnitRepository() {
    this(null);
  }

  @Inject
  public UnitRepository(EntityManager em) {
    this.em = em;
  }

  public void add(Unit unit) {
    em.persist(unit);
  }

  public void add(GuidingBody body) {
    em.persist(body);
  }

  public Optional<Unit> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Unit.class, id));
  }

  public Optional<Unit> byCode(String code) {
    return em.createQuery("select u from Unit u where u.code = :code", Unit.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The units with these codes or these names, in no order; at most a thousand keys at once. */
  public List<Unit> byCodesOrNames(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select u from Unit u where u.code in :keys or u.name in :keys", Unit.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  /** The units with these ids, in no order. */
  public List<Unit> byIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select u from Unit u where u.id in :ids", Unit.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The units without a superior, by code. */
  public List<UnitRow> roots(int most) {
    return em.createQuery(ROW + "where u.superiorId is null order by u.code", UnitRow.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The units directly beneath one, by code. */
  public List<UnitRow> directlyBeneath(String superiorId, int first, int most) {
    return em.createQuery(ROW + "where u.superiorId = :superior order by u.code", UnitRow.class)
        .setParameter("superior", superiorId)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** A unit as a line of a list, where the reader starts. */
  public Optional<UnitRow> row(String id) {
    return em.createQuery(ROW + "where u.id = :id", UnitRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * Units at or beneath a line whose code begins with, or whose name contains, the text; by code.
   */
  public List<UnitRow> search(String line, String text, int most) {
    return em.createQuery(
            ROW
                + "where u.path >= :line and u.path < :end and (u.code like :beginning escape '!' or u.name like :part escape '!') order by u.code",
            UnitRow.class)
        .setParameter("line", line)
        .setParameter("end", NameKeys.after(line))
        .setParameter("beginning", literal(text) + "%")
        .setParameter("part", "%" + literal(text) + "%")
        .setMaxResults(most)
        .getResultList();
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Everything beneath a unit, the nearest first, itself left out. */
  List<Unit> beneath(Unit unit) {
    return em.createQuery(
            "select u from Unit u where u.path > :line and u.path < :end order by u.path",
            Unit.class)
        .setParameter("line", unit.getPath())
        .setParameter("end", NameKeys.after(unit.getPath()))
        .getResultList();
  }

  /** The units directly beneath one. */
  List<Unit> directlyUnder(String superiorId) {
    return em.createQuery("select u from Unit u where u.superiorId = :superior", Unit.class)
        .setParameter("superior", superiorId)
        .getResultList();
  }

  /** Whether any unit stands under this one. */
  public boolean hasBeneath(String unitId) {
    return !em.createQuery("select u.id from Unit u where u.superiorId = :id", String.class)
        .setParameter("id", unitId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The bodies that guide or guided a unit, the newest first. */
  public List<GuidingBody> guiding(String unitId) {
    return em.createQuery(
            "select g from GuidingBody g where g.unitId = :unit order by g.since desc, g.id desc",
            GuidingBody.class)
        .setParameter("unit", unitId)
        .getResultList();
  }

  /** The bodies that guide a unit on a day. */
  public List<Unit> guiding(String unitId, LocalDate day) {
    return em.createQuery(
            "select u from Unit u, GuidingBody g where g.bodyId = u.id and g.unitId = :unit and g.since <= :day and (g.until is null or g.until > :day)"
                + " order by u.code",
            Unit.class)
        .setParameter("unit", unitId)
        .setParameter("day", day)
        .getResultList();
  }

  /** The units of some kinds, by code. */
  public List<Unit> ofKinds(Collection<UnitKind> kinds, int most) {
    return em.createQuery(
            "select u from Unit u where u.kind in :kinds and u.dissolvedOn is null order by u.code",
            Unit.class)
        .setParameter("kinds", kinds)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<GuidingBody> findGuiding(String id) {
    return Optional.ofNullable(em.find(GuidingBody.class, id));
  }

  /** Whether there is any unit at all: an empty directory waits for its first import. */
  public boolean isEmpty() {
    return em.createQuery("select u.id from Unit u", String.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
