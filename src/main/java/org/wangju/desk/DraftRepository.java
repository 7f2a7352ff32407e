package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
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
    return em.createQuery(
            "select d from Draft d where d.accountId = :account and d.workItemId = :item",
            Draft.class)
        .setParameter("account", accountId)
        .setParameter("item", workItemId)
        .getResultStream()
        .findFirst();
  }

  void add(Draft draft) {
    em.persist(draft);
  }

  void removeAll(String workItemId) {
    em.createQuery("delete from Draft d where d.workItemId = :item")
        .setParameter("item", workItemId)
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }
}
