package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.wangju.directory.RoleEnded;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Gives claimed items back to the inbox of their role when whoever claimed them holds it no more:
 * nothing lies with somebody who may not do it.
 */
@ApplicationScoped
public class ReturningClaims {
  private final WorkItemRepository repository;
  private final Cases cases;
  private final Record record;

  protected ReturningClaims() {
    this(null, null, null);
  }

  @Inject
  public ReturningClaims(WorkItemRepository repository, Cases cases, Record record) {
    this.repository = repository;
    this.cases = cases;
    this.record = record;
  }

  /** Runs in the transaction that ended the role. */
  @Transactional(TxType.MANDATORY)
  public void follow(@Observes RoleEnded ended) {
    repository
        .casesOfLapsedClaims(repository.accountsOf(ended.personId(), ended.accountId()))
        .forEach(this::giveBack);
  }

  /** The cases in which a claim outlived its role, as when the role's last day has passed. */
  @Transactional
  public List<String> lapsed(int most) {
    return repository.casesOfLapsedClaims(most);
  }

  /** Gives back what of a case lies with people who hold the role no more. */
  @Retried
  @Transactional
  public void giveBack(String caseId) {
    cases.lock(caseId);
    for (WorkItem item : repository.lapsedClaims(caseId)) {
      String from = repository.nameOf(item.getAssigneeId());
      item.release();
      record.append(
          Event.of("desk.item-returned", Stream.ofCase(caseId))
              .about(item.getPersonId())
              .with("process", item.getProcessKey())
              .with("step", item.getStepKey())
              .with("from", from));
    }
  }
}
