package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows of open logins, read with account and roles in two statements. */
@ApplicationScoped
public class LoginRepository {
  private final EntityManager em;

  protected LoginRepository() {
    this(null);
  }

  @Inject
  public LoginRepository(EntityManager em) {
    this.em = em;
  }

  void add(OpenLogin login) {
    em.persist(login);
  }

  Optional<LoginRow> byCookieHash(String hash) {
    return em.createQuery(
            "select new org.wangju.security.LoginRow(l.id, l.lastUsedAt, l.expiresAt, a.id,"
                + " a.login, a.personId, a.unitId, a.displayName, a.status, a.language) from"
                + " OpenLogin l join Account a on a.id = l.accountId where l.cookieHash = :hash",
            LoginRow.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  List<RoleAt> rolesOf(String accountId, String personId, LocalDate day) {
    return em.createQuery(
            "select new org.wangju.security.RoleAt(r.role, u.id, u.path) from RoleHolding r join"
                + " Unit u on u.id = r.unitId where (r.accountId = :account or r.personId ="
                + " :person) and (r.since is null or r.since <= :day) and (r.until is null or"
                + " r.until > :day)",
            RoleAt.class)
        .setParameter("account", accountId)
        .setParameter("person", personId == null ? "" : personId)
        .setParameter("day", day)
        .getResultList();
  }

  void touch(String loginId, Instant now) {
    em.createQuery("update OpenLogin l set l.lastUsedAt = :now where l.id = :id")
        .setParameter("now", now)
        .setParameter("id", loginId)
        .executeUpdate();
  }

  /** The account's logins that are open, the one used last first. */
  List<LoginPlace> openOf(String accountId, Instant now, Instant usedSince, int most) {
    return em.createQuery(
            "select new org.wangju.security.LoginPlace(l.id, l.browser, l.createdAt, l.lastUsedAt)"
                + " from OpenLogin l where l.accountId = :account and l.expiresAt > :now and"
                + " l.lastUsedAt > :since order by l.lastUsedAt desc, l.id",
            LoginPlace.class)
        .setParameter("account", accountId)
        .setParameter("now", now)
        .setParameter("since", usedSince)
        .setMaxResults(most)
        .getResultList();
  }

  /** Removes a login of the account; returns whether it was there. */
  boolean removeOf(String accountId, String loginId) {
    return em.createQuery("delete from OpenLogin l where l.id = :id and l.accountId = :account")
            .setParameter("id", loginId)
            .setParameter("account", accountId)
            .executeUpdate()
        == 1;
  }

  void remove(String loginId) {
    em.createQuery("delete from OpenLogin l where l.id = :id")
        .setParameter("id", loginId)
        .executeUpdate();
  }

  void removeAllOf(String accountId) {
    em.createQuery("delete from OpenLogin l where l.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  void removeOthersOf(String accountId, String keptLoginId) {
    em.createQuery("delete from OpenLogin l where l.accountId = :account and l.id <> :kept")
        .setParameter("account", accountId)
        .setParameter("kept", keptLoginId)
        .executeUpdate();
  }

  void removeExpired(Instant now) {
    em.createQuery("delete from OpenLogin l where l.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
