package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wangju.security.AccountStatus;

/** Rows of occasions and notices, and who is concerned. */
@ApplicationScoped
public class NoticeRepository {
  private static final String HELD =
      " where r.role = :role and r.unitId = :unit and (r.since is null or r.since <= :day)"
          + " and (r.until is null or r.until > :day) and a.status = :active order by a.id";

  private final EntityManager em;

  protected NoticeRepository() {
    this(null);
  }

  @Inject
  public NoticeRepository(EntityManager em) {
    this.em = em;
  }

  void add(Occasion occasion) {
    em.persist(occasion);
  }

  /** Occasions that no other node is at, locked until the transaction ends. */
  List<Occasion> waiting(int most) {
    List<?> ids =
        em.createNativeQuery(
                "select id from notice_occasion order by id limit "
                    + most
                    + " for update skip locked")
            .getResultList();
    return ids.stream().map(id -> em.find(Occasion.class, id.toString().strip())).toList();
  }

  void remove(Occasion occasion) {
    em.remove(occasion);
  }

  void add(Notice notice) {
    em.persist(notice);
  }

  boolean hasNotice(String accountId, String occasionKey) {
    return !em.createQuery(
            "select n.id from Notice n where n.accountId = :account and n.occasionKey = :key",
            String.class)
        .setParameter("account", accountId)
        .setParameter("key", occasionKey)
        .getResultList()
        .isEmpty();
  }

  /** The account of a person, when it is in use. */
  List<String> accountOf(String personId) {
    return em.createQuery(
            "select a.id from Account a where a.personId = :person and a.status = :active",
            String.class)
        .setParameter("person", personId)
        .setParameter("active", AccountStatus.ACTIVE)
        .getResultList();
  }

  /** Accounts in use to which the role at the unit was given. */
  List<String> accountsGiven(Audience audience, LocalDate day, int most) {
    return holders("r.accountId = a.id", audience, day, most);
  }

  /** Accounts in use of people who hold the role at the unit. */
  List<String> accountsOfHolders(Audience audience, LocalDate day, int most) {
    return holders("r.personId = a.personId", audience, day, most);
  }

  private List<String> holders(String join, Audience audience, LocalDate day, int most) {
    return em.createQuery(
            "select a.id from RoleHolding r join Account a on " + join + HELD, String.class)
        .setParameter("role", audience.role())
        .setParameter("unit", audience.unitId())
        .setParameter("day", day)
        .setParameter("active", AccountStatus.ACTIVE)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<NoticeChoice> choice(String accountId) {
    return Optional.ofNullable(em.find(NoticeChoice.class, accountId));
  }

  NoticeChoice lockedChoice(String accountId) {
    NoticeChoice choice = em.find(NoticeChoice.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (choice == null) {
      choice = new NoticeChoice(accountId);
      em.persist(choice);
    }
    return choice;
  }

  /** How many notices the account has not read, counted up to {@code most}. */
  long unread(String accountId, int most) {
    Object count =
        em.createNativeQuery(
                "select count(*) from (select 1 as one from notice where account_id = ?1 and"
                    + " read_at is null limit "
                    + most
                    + ") as few")
            .setParameter(1, accountId)
            .getSingleResult();
    return ((Number) count).longValue();
  }

  /** A page of the account's notices, newest first. */
  List<Notice> page(String accountId, boolean unreadOnly, int first, int size) {
    return em.createQuery(
            "select n from Notice n where n.accountId = :account"
                + (unreadOnly ? " and n.readAt is null" : "")
                + " order by n.createdAt desc, n.id desc",
            Notice.class)
        .setParameter("account", accountId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(String accountId, boolean unreadOnly) {
    return em.createQuery(
            "select count(n.id) from Notice n where n.accountId = :account"
                + (unreadOnly ? " and n.readAt is null" : ""),
            Long.class)
        .setParameter("account", accountId)
        .getSingleResult();
  }

  /** The notices that a mail carries, oldest first. */
  List<Notice> ofMail(String mailId, int most) {
    return em.createQuery(
            "select n from Notice n where n.mailId = :mail order by n.createdAt, n.id",
            Notice.class)
        .setParameter("mail", mailId)
        .setMaxResults(most)
        .getResultList();
  }

  long countOfMail(String mailId) {
    return em.createQuery("select count(n.id) from Notice n where n.mailId = :mail", Long.class)
        .setParameter("mail", mailId)
        .getSingleResult();
  }

  Optional<Notice> find(String id) {
    return Optional.ofNullable(em.find(Notice.class, id));
  }

  /** Marks a notice of the account as read; one of another account stays as it is. */
  void read(String accountId, String noticeId, Instant now) {
    em.createQuery(
            "update Notice n set n.readAt = :now where n.id = :id and n.accountId = :account and"
                + " n.readAt is null")
        .setParameter("now", now)
        .setParameter("id", noticeId)
        .setParameter("account", accountId)
        .executeUpdate();
  }

  void readAll(String accountId, Instant now) {
    em.createQuery(
            "update Notice n set n.readAt = :now where n.accountId = :account and n.readAt is null")
        .setParameter("now", now)
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** Keys of some notices that are older than this. */
  List<String> older(Instant than, int most) {
    return em.createQuery(
            "select n.id from Notice n where n.createdAt < :than order by n.createdAt",
            String.class)
        .setParameter("than", than)
        .setMaxResults(most)
        .getResultList();
  }

  void removeAll(List<String> ids) {
    if (!ids.isEmpty()) {
      em.createQuery("delete from Notice n where n.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }
}
