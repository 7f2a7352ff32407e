package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives repositories the entity manager of the current transaction. */
@ApplicationScoped
public class Persistence {
  @Produces
  @PersistenceContext(unitName = "wangju")
  private EntityManager entityManager;
}
