package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Rows of mails. The term of a sending node is set and judged by the database's clock alone. */
@ApplicationScoped
public class MailRepository {
  private static final int TERM_SECONDS = 300;

  private final EntityManager em;

  protected MailRepository() {
    this(null);
  }

  @Inject
  public MailRepository(EntityManager em) {
    this.em = em;
  }

  void add(Mail mail) {
    em.persist(mail);
  }

  /** The mail of that key, locked. */
  Optional<Mail> lockedByKey(String key) {
    return em.createQuery("select m from Mail m where m.key = :key", Mail.class)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<Mail> locked(String id) {
    return Optional.ofNullable(em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A mail whose time has come and that no other node is at, locked. */
  Optional<Mail> due(Instant now) {
    return first(
        em.createNativeQuery(
                "select id from mail where state = 'WAITING' and due_at <= ?1 order by due_at, id"
                    + " limit 1 for update skip locked")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .getResultList());
  }

  /** A mail whose node let its term pass, locked. */
  Optional<Mail> abandoned() {
    return first(
        em.createNativeQuery(
                "select id from mail where state = 'SENDING' and claimed_until <= localtimestamp(6)"
                    + " order by claimed_until limit 1 for update skip locked")
            .getResultList());
  }

  /** Gives the node that sends a mail its term. */
  void claim(Mail mail) {
    em.flush();
    em.createNativeQuery(
            "update mail set claimed_until = timestampadd(SECOND, "
                + TERM_SECONDS
                + ", localtimestamp(6)) where id = ?1")
        .setParameter(1, mail.getId())
        .executeUpdate();
  }

  private Optional<Mail> first(List<?> ids) {
    return ids.stream()
        .findFirst()
        .map(id -> em.find(Mail.class, id.toString().strip(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** A page of the mails in a state, newest first. */
  List<Mail> page(MailState state, int first, int size) {
    return em.createQuery(
            "select m from Mail m where m.state = :state order by m.dueAt desc, m.id desc",
            Mail.class)
        .setParameter("state", state)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** What the server last answered to those that wait, and to how many. */
  List<Obstacle> obstacles() {
    return em.createQuery(
            "select new org.wangju.notices.Obstacle(m.failure, count(m.id)) from Mail m"
                + " where m.state = org.wangju.notices.MailState.WAITING and m.failure is not null"
                + " group by m.failure order by m.failure",
            Obstacle.class)
        .getResultList();
  }

  long count(MailState state) {
    return em.createQuery("select count(m.id) from Mail m where m.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** Keys of some mails that ended and are older than this. */
  List<String> older(Instant than, int most) {
    return em.createQuery(
            "select m.id from Mail m where m.createdAt < :than and m.endedAt is not null order by"
                + " m.createdAt",
            String.class)
        .setParameter("than", than)
        .setMaxResults(most)
        .getResultList();
  }

  void removeAll(List<String> ids) {
    if (!ids.isEmpty()) {
      em.createQuery("delete from Mail m where m.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }
}
