package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Begins and completes steps. A process's command calls {@link #begin}, then its service, then {@link #complete}, in one
 * transaction: it happened everywhere or nowhere.
 */
@ApplicationScoped
public class TaskDesk {
  private final WorkItemRepository repository;
  private final Cases cases;
  private final Record record;
  private final TaskService tasks;
  private final Clock clock;
  private final DateTimeFormatter moment;

  protected TaskDesk() {
    this(null, null, null, null, null, ZoneId.of("UTC"));
  }

  @Inject
  public TaskDesk(
      WorkItemRepository repository, Cases cases, Record record, TaskService tasks, Clock clock, ZoneId zone) {
    this.repository = repository;
    this.cases = cases;
    this.record = record;
    this.tasks = tasks;
    this.clock = clock;
    this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
  }

  /**
   * Locks the item's case, then makes sure that the step is still to be done and that it is the caller's turn; an item that nobody
   * claimed is claimed.
   *
   * @throws Refusal when there is no such item, when it was done or fell away, or when somebody else has it
   */
  @Transactional(TxType.MANDATORY)
  public WorkItem begin(String workItemId) {
    cases.lock(repository.caseOf(workItemId).orElseThrow(TaskDesk::unknown));
    WorkItem item = repository.find(workItemId).orElseThrow(TaskDesk::unknown);
    requireOpen(item);
    requireTurn(item);
    if (!item.isClaimed() && !item.isForPerson()) {
      item.claim(ActingAccount.current().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return item;
  }

  /** Completes the step: the engine goes on, and tells the inbox. */
  @Transactional(TxType.MANDATORY)
  public void complete(WorkItem item, Map<String, Object> variables) {
    record.append(event("desk.step-completed", item));
    tasks.complete(item.getTaskId(), variables);
  }

  private void requireOpen(WorkItem item) {
    switch (item.getState()) {
      case OPEN -> { }
      case DONE -> throw new Refusal("desk", "item.done", text(item.getEndedAt()));
      case CANCELLED -> throw new Refusal("desk", "item.cancelled", text(item.getEndedAt()));
    }
  }

  private void requireTurn(WorkItem item) {
    if (item.isClaimed() && !item.getAssigneeId().equals(ActingAccount.current().id())) {
      throw new Refusal("desk", "item.claimed", text(item.getClaimedAt()));
    }
  }

  private String text(Instant instant) {
    return moment.format(instant);
  }

  private static Event event(String kind, WorkItem item) {
    return Event.of(kind, Stream.ofCase(item.getCaseId()))
        .about(item.getPersonId())
        .with("process", item.getProcessKey())
        .with("step", item.getStepKey());
  }

  private static Refusal unknown() {
    return new Refusal("desk", "item.unknown");
  }
}
