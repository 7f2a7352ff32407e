package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Rows of forms that were sent. */
@ApplicationScoped
public class SubmissionRepository {
  private final EntityManager em;

  protected SubmissionRepository() {
    this(null);
  }

  @Inject
  public SubmissionRepository(EntityManager em) {
    this.em = em;
  }

  /**
   * Adds the row unless one of that key is there; waits for another transaction that is adding it.
   */
  boolean add(Submission submission, String id) {
    if (em.find(Submission.class, id) != null) {
      return false;
    }
    em.persist(submission);
    // Before anything else is done: whoever sent the same form a moment earlier may still be at
    // work.
    em.flush();
    return true;
  }
}
