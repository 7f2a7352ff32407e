package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of answer sheets. */
@ApplicationScoped
public class SheetRepository {
  /** The people of one request. */
  static final int MOST = 2000;

  private final EntityManager em;

  protected SheetRepository() {
    this(null);
  }

  @Inject
  public SheetRepository(EntityManager em) {
    this.em = em;
  }

  void add(AnswerSheet sheet) {
    em.persist(sheet);
  }

  /** Writes what was changed, so that a sheet knows its version. */
  void flush() {
    em.flush();
  }

  /** The sheet about one person, when somebody has begun it. */
  public Optional<AnswerSheet> find(String ownerId, String personId) {
    return em.createQuery(
            "select s from AnswerSheet s where s.ownerId = :owner and s.personId = :person",
            AnswerSheet.class)
        .setParameter("owner", ownerId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** All sheets of an answer. */
  public List<AnswerSheet> of(String ownerId) {
    return em.createQuery("select s from AnswerSheet s where s.ownerId = :owner", AnswerSheet.class)
        .setParameter("owner", ownerId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The sheets about these people. */
  public List<AnswerSheet> of(String ownerId, Collection<String> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select s from AnswerSheet s where s.ownerId = :owner and s.personId in :people",
                AnswerSheet.class)
            .setParameter("owner", ownerId)
            .setParameter("people", personIds)
            .getResultList();
  }
}
