package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.wangju.platform.Refusal;

/**
 * Gives a form that is sent twice (a double click, a retry of the proxy, the back button) one
 * effect.
 */
@ApplicationScoped
public class Submissions {
  private final SubmissionRepository repository;
  private final Clock clock;

  protected Submissions() {
    this(null, null);
  }

  @Inject
  public Submissions(SubmissionRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Notes that the form was sent, in the transaction of its effect. Called for forms that complete
   * no task, right at the start.
   *
   * @param id the key made when the page was
   * @throws Refusal when it was sent before: what it asked for has been done
   */
  @Transactional(TxType.MANDATORY)
  public void once(String id) {
    Submission submission =
        new Submission(
            id, ActingAccount.current().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!repository.add(submission, id)) {
      throw new Refusal("record", "submission.repeated");
    }
  }
}
