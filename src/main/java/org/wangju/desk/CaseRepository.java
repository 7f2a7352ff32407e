package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cases and of the counters that number them. */
@ApplicationScoped
public class CaseRepository {
  private static final String SUMMARY =
      "select new org.wangju.desk.CaseSummary(c.id, c.caseNumber, c.processKey, c.personId, p.name, c.unitId, u.name, c.state,"
          + " c.outcome, c.openedAt, c.closedAt)"
          + " from CaseFile c join Unit u on u.id = c.unitId left join Person p on p.id = c.personId";

  private final EntityManager em;

  protected CaseRepository() {
    this(null);
  }

  @Inject
  public CaseRepository(EntityManager em) {
    this.em = em;
  }

  void add(CaseFile file) {
    em.persist(file);
    if (file.getPersonId() != null) {
      em.persist(new CasePerson(file.getId(), file.getPersonId()));
    }
  }

  /** The case concerns these people, and nobody else any more. */
  void concern(String caseId, Collection<String> personIds) {
    Set<String> missing = new TreeSet<>(personIds);
    for (CasePerson known : people(caseId)) {
      if (!missing.remove(known.getPersonId())) {
        em.remove(known);
      }
    }
    missing.forEach(personId -> em.persist(new CasePerson(caseId, personId)));
  }

  private List<CasePerson> people(String caseId) {
    return em.createQuery("select k from CasePerson k where k.caseId = :case", CasePerson.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  Optional<CaseFile> find(String caseId) {
    return Optional.ofNullable(em.find(CaseFile.class, caseId));
  }

  Optional<CaseSummary> summary(String caseId) {
    return em.createQuery(SUMMARY + " where c.id = :id", CaseSummary.class)
        .setParameter("id", caseId)
        .getResultStream()
        .findFirst();
  }

  /** The key of the case of that number. */
  Optional<String> byNumber(String caseNumber) {
    return em.createQuery("select c.id from CaseFile c where c.caseNumber = :number", String.class)
        .setParameter("number", caseNumber)
        .getResultStream()
        .findFirst();
  }

  /** The cases that concern a person, newest first. */
  List<CaseSummary> ofPerson(String personId, int most) {
    return em.createQuery(
            SUMMARY + " where c.personId = :person order by c.openedAt desc", CaseSummary.class)
        .setParameter("person", personId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The cases opened last in units beneath one of the paths, newest first. */
  List<CaseSummary> latest(List<String> unitPaths, int most) {
    if (unitPaths.isEmpty()) {
      return List.of();
    }
    String beneath =
        IntStream.range(0, unitPaths.size())
            .mapToObj(i -> "u.path like :path" + i)
            .collect(Collectors.joining(" or ", "(", ")"));
    TypedQuery<CaseSummary> query =
        em.createQuery(
            SUMMARY + " where " + beneath + " order by c.openedAt desc", CaseSummary.class);
    for (int i = 0; i < unitPaths.size(); i++) {
      query.setParameter("path" + i, unitPaths.get(i) + "%");
    }
    return query.setMaxResults(most).getResultList();
  }

  /** The next number of a process in a year, locked until the transaction ends. */
  int nextNumber(String processKey, int year) {
    String id = processKey + ":" + year;
    CaseCounter counter = em.find(CaseCounter.class, id, LockModeType.PESSIMISTIC_WRITE);
    return (counter == null ? firstCounter(id) : counter).next();
  }

  private CaseCounter firstCounter(String id) {
    CaseCounter counter = new CaseCounter(id);
    em.persist(counter);
    em.flush();
    return counter;
  }
}
