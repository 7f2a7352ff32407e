package org.wangju.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rows of loaded rule files and calendar years; they are added and read, never changed. */
@ApplicationScoped
public class RuleRepository {
  private final EntityManager em;

  protected RuleRepository() {
    this(null);
  }

  @Inject
  public RuleRepository(EntityManager em) {
    this.em = em;
  }

  /** Lets one node at a time load files, until its transaction ends. */
  void lockForLoading() {
    em.find(RuleChange.class, RuleChange.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(RuleEdition edition) {
    em.persist(edition);
    countChange();
  }

  void add(CalendarYear year) {
    em.persist(year);
    countChange();
  }

  private void countChange() {
    em.find(RuleChange.class, RuleChange.ID).count();
    em.flush();
  }

  /**
   * How many revisions were loaded so far, by whichever node. Asked for every card, and read once
   * in a transaction.
   */
  int changes() {
    return em.find(RuleChange.class, RuleChange.ID).changes();
  }

  Optional<RuleEdition> find(String id) {
    return Optional.ofNullable(em.find(RuleEdition.class, id));
  }

  /** The codes of the editions, without what lies over them. */
  List<String> editionCodes() {
    return em.createQuery(
            "select distinct e.code from RuleEdition e where e.kind = :edition", String.class)
        .setParameter("edition", RuleEdition.Kind.EDITION)
        .getResultList();
  }

  Optional<RuleEdition> newest(String code) {
    return em.createQuery(
            "select e from RuleEdition e where e.code = :code order by e.revision desc",
            RuleEdition.class)
        .setParameter("code", code)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Optional<CalendarYear> newest(int year) {
    return em.createQuery(
            "select y from CalendarYear y where y.year = :year order by y.revision desc",
            CalendarYear.class)
        .setParameter("year", year)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The newest revision of every year. */
  List<CalendarYear> newestYears() {
    return em.createQuery(
            "select y from CalendarYear y where y.revision ="
                + " (select max(o.revision) from CalendarYear o where o.year = y.year) order by y.year",
            CalendarYear.class)
        .getResultList();
  }
}
