package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Rows of drafts: one for each account and work item. */
@ApplicationScoped
public class DraftRepository {
  private final EntityManager em;

  protected DraftRepository() {
    this(null);
  }

  @Inject
  public DraftRepository(EntityManager em) {
    this.em = em;
  }

  Optional<Draft> find(String accountId, String workItemId) {
    return em.createQuery("select d from Draft d where d.accountId = :account and d.workItemId = :item", Draft.class)
        .setParameter("account", accountId)
        .setParameter("item", workItemId)
        .getResultStream()
        .findFirst();
  }

  void add(Draft draft) {
    em.persist(draft);
    try {
      em.flush();
    } catch (PersistenceException e) {
      // Two tabs saved the item's first draft at once: as a clash, the second is tried again.
      throw new OptimisticLockException(e);
    }
  }

  void removeAll(String workItemId) {
    em.createQuery("delete from Draft d where d.workItemId = :item").setParameter("item", workItemId).executeUpdate();
  }
}
