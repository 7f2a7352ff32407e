package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Rows of the inbox. */
@ApplicationScoped
public class WorkItemRepository {
  private final EntityManager em;

  protected WorkItemRepository() {
    this(null);
  }

  @Inject
  public WorkItemRepository(EntityManager em) {
    this.em = em;
  }

  void add(WorkItem item) {
    em.persist(item);
  }

  Optional<WorkItem> find(String id) {
    return Optional.ofNullable(em.find(WorkItem.class, id));
  }

  /** The case of an item, read without the item, so that the case can be locked before the item is read. */
  Optional<String> caseOf(String id) {
    return em.createQuery("select w.caseId from WorkItem w where w.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  Optional<WorkItem> ofTask(String taskId) {
    return em.createQuery("select w from WorkItem w where w.taskId = :task", WorkItem.class)
        .setParameter("task", taskId)
        .getResultStream()
        .findFirst();
  }

  List<WorkItem> openOf(String caseId) {
    return em.createQuery("select w from WorkItem w where w.caseId = :case and w.state = :open order by w.id", WorkItem.class)
        .setParameter("case", caseId)
        .setParameter("open", WorkState.OPEN)
        .getResultList();
  }
}
