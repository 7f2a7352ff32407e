package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Rows of cases and of the counters that number them. */
@ApplicationScoped
public class CaseRepository {
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
  }

  Optional<CaseFile> find(String caseId) {
    return Optional.ofNullable(em.find(CaseFile.class, caseId));
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
    try {
      em.flush();
    } catch (PersistenceException e) {
      // Two opened the year's first case at once: as a clash, the second is tried again.
      throw new OptimisticLockException(e);
    }
    return counter;
  }
}
