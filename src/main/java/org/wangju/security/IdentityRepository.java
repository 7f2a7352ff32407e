package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Rows of identities at OpenID providers. */
@ApplicationScoped
public class IdentityRepository {
  private final EntityManager em;

  protected IdentityRepository() {
    this(null);
  }

  @Inject
  public IdentityRepository(EntityManager em) {
    this.em = em;
  }

  void add(AccountIdentity identity) {
    em.persist(identity);
  }

  Optional<AccountIdentity> of(String issuer, String subject) {
    return em.createQuery(
            "select i from AccountIdentity i where i.issuer = :issuer and i.subject = :subject",
            AccountIdentity.class)
        .setParameter("issuer", issuer)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  Optional<AccountIdentity> ofAccount(String accountId, String issuer) {
    return em.createQuery(
            "select i from AccountIdentity i where i.accountId = :account and i.issuer = :issuer",
            AccountIdentity.class)
        .setParameter("account", accountId)
        .setParameter("issuer", issuer)
        .getResultStream()
        .findFirst();
  }

  /** Removes all identities of the account. */
  void removeAllOf(String accountId) {
    em.createQuery("delete from AccountIdentity i where i.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** Removes the account's identity at a provider; returns whether it had one. */
  boolean removeOf(String accountId, String issuer) {
    return em.createQuery(
                "delete from AccountIdentity i where i.accountId = :account and i.issuer = :issuer")
            .setParameter("account", accountId)
            .setParameter("issuer", issuer)
            .executeUpdate()
        > 0;
  }
}
