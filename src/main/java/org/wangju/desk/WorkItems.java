package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wangju.engine.OpenTask;
import org.wangju.engine.TaskObserver;
import org.wangju.record.ActingAccount;

/** Keeps the inbox in step with the engine, in the engine's transaction. */
@ApplicationScoped
public class WorkItems implements TaskObserver {
  private final WorkItemRepository repository;
  private final DraftRepository drafts;
  private final StepPlanners planners;
  private final DeskNews news;
  private final Clock clock;

  protected WorkItems() {
    this(null, null, null, null, null);
  }

  @Inject
  public WorkItems(
      WorkItemRepository repository,
      DraftRepository drafts,
      StepPlanners planners,
      DeskNews news,
      Clock clock) {
    this.repository = repository;
    this.drafts = drafts;
    this.planners = planners;
    this.news = news;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void created(OpenTask task) {
    StepPlan plan =
        planners.of(task.processKey()).plan(task.caseId(), task.elementId(), task.subject());
    WorkItem item = new WorkItem(task, plan, now());
    repository.add(item);
    news.itemCame(item);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void completed(OpenTask task) {
    end(task, WorkState.DONE).ifPresent(news::stepDone);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void cancelled(OpenTask task) {
    end(task, WorkState.CANCELLED);
  }

  /**
   * Plans the open steps of a case anew, after a fact, its unit or the calendar changed; a claim
   * stays with whoever may still do the step.
   */
  @Transactional(TxType.MANDATORY)
  public void replan(String caseId) {
    for (WorkItem item : repository.openOf(caseId)) {
      item.follow(
          planners.of(item.getProcessKey()).plan(caseId, item.getStepKey(), item.getSubject()));
    }
  }

  /** The open step of a case that is a list's element's own. */
  @Transactional(TxType.MANDATORY)
  public Optional<WorkItem> openOf(String caseId, String stepKey, String subject) {
    return repository.openOf(caseId).stream()
        .filter(item -> item.getStepKey().equals(stepKey) && subject.equals(item.getSubject()))
        .findFirst();
  }

  /**
   * Gives the open step of a case to one account of those who may do it, as a head or a colleague
   * assigns it.
   */
  @Transactional(TxType.MANDATORY)
  public void give(String caseId, String stepKey, String accountId) {
    repository.openOf(caseId).stream()
        .filter(item -> item.getStepKey().equals(stepKey))
        .forEach(item -> item.claim(accountId, now()));
  }

  private Optional<WorkItem> end(OpenTask task, WorkState state) {
    Optional<WorkItem> ended = repository.ofTask(task.taskId());
    ended.ifPresent(item -> end(item, state));
    return ended;
  }

  private void end(WorkItem item, WorkState state) {
    item.end(state, ActingAccount.current().id(), now());
    drafts.removeAll(item.getId());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
