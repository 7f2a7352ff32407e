package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Rows of counted attempts. */
@ApplicationScoped
public class ThrottleRepository {
  private final EntityManager em;

  protected ThrottleRepository() {
    this(null);
  }

  @Inject
  public ThrottleRepository(EntityManager em) {
    this.em = em;
  }

  Optional<ThrottledSubject> lock(String subjectHash) {
    return em.createQuery(
            "select t from ThrottledSubject t where t.subjectHash = :hash", ThrottledSubject.class)
        .setParameter("hash", subjectHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(ThrottledSubject subject) {
    em.persist(subject);
  }

  void remove(String subjectHash) {
    em.createQuery("delete from ThrottledSubject t where t.subjectHash = :hash")
        .setParameter("hash", subjectHash)
        .executeUpdate();
  }

  void removeOlderThan(Instant time) {
    em.createQuery("delete from ThrottledSubject t where t.lastAttemptAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
