package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rows of what cases cause in others. */
@ApplicationScoped
public class CaseMessageRepository {
  private final EntityManager em;

  protected CaseMessageRepository() {
    this(null);
  }

  @Inject
  public CaseMessageRepository(EntityManager em) {
    this.em = em;
  }

  void add(CaseMessage message) {
    em.persist(message);
  }

  void remove(CaseMessage message) {
    em.remove(message);
  }

  /** The message, kept from other nodes until the transaction ends; empty when it was delivered. */
  Optional<CaseMessage> lock(String id) {
    return Optional.ofNullable(em.find(CaseMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Some of those that wait, the oldest first. */
  List<String> waiting(int most) {
    return em.createQuery("select m.id from CaseMessage m order by m.createdAt, m.id", String.class)
        .setMaxResults(most)
        .getResultList();
  }
}
