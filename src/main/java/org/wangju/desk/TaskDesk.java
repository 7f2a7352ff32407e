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
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * Claims, releases, begins and completes steps. A process's command calls {@link #begin}, then its
 * service, then {@link #complete}, in one transaction: it happened everywhere or nowhere.
 */
@ApplicationScoped
public class TaskDesk {
  private final WorkItemRepository repository;
  private final Cases cases;
  private final Record record;
  private final TaskService tasks;
  private final Caller caller;
  private final Access access;
  private final StepPlanners planners;
  private final Clock clock;
  private final DateTimeFormatter moment;

  protected TaskDesk() {
    this(null, null, null, null, null, null, null, null, ZoneId.of("UTC"));
  }

  @Inject
  public TaskDesk(
      WorkItemRepository repository,
      Cases cases,
      Record record,
      TaskService tasks,
      Caller caller,
      Access access,
      StepPlanners planners,
      Clock clock,
      ZoneId zone) {
    this.repository = repository;
    this.cases = cases;
    this.record = record;
    this.tasks = tasks;
    this.caller = caller;
    this.access = access;
    this.planners = planners;
    this.clock = clock;
    this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
  }

  /**
   * The item for reading, as its form is opened or sent: it need not be open any more. With the
   * step, access to the case may have ended; who did it, and sends its form again, is told so.
   *
   * @throws Refusal when there is no such item; as {@link #begin} does when the case is not for the
   *     caller
   * @throws AccessDenied when the item is neither the caller's nor in a case that the caller may
   *     see
   */
  @Transactional
  public WorkItem read(String workItemId) {
    WorkItem item = repository.find(workItemId).orElseThrow(TaskDesk::unknown);
    if (!isForCaller(item) && !mayReadCase(item)) {
      requireTurn(item);
      requireOpen(item);
    }
    return item;
  }

  private boolean mayReadCase(WorkItem item) {
    Target target = Target.ofCase(item.getPersonId(), item.getUnitId());
    return planners.of(item.getProcessKey()).mayRead(access, item.getCaseId(), target);
  }

  /** Whether the item is open and the caller has it or may claim it. */
  public boolean isForCaller(WorkItem item) {
    return item.isOpen() && isTurnOfCaller(item);
  }

  /**
   * Makes sure, without a lock, that the step is still to be done and that it is the caller's turn.
   *
   * @throws Refusal as {@link #begin} does
   */
  @Transactional
  public void requireForCaller(String workItemId) {
    WorkItem item = repository.find(workItemId).orElseThrow(TaskDesk::unknown);
    requireTurn(item);
    requireOpen(item);
  }

  /**
   * Locks the item's case, then makes sure that the step is still to be done and that it is the
   * caller's turn; an item that nobody claimed is claimed.
   *
   * @throws Refusal when there is no such item, when it was done or fell away (who, when), or when
   *     somebody else has it (who, since)
   * @throws AccessDenied when it is not for the caller
   */
  @Transactional(TxType.MANDATORY)
  public WorkItem begin(String workItemId) {
    WorkItem item = turn(workItemId);
    if (!item.isClaimed() && !item.isForPerson()) {
      item.claim(caller.accountId(), now());
    }
    return item;
  }

  /** Completes the step: the engine goes on, and tells the inbox. */
  @Transactional(TxType.MANDATORY)
  public void complete(WorkItem item, Map<String, Object> variables) {
    record.append(event("desk.step-completed", item));
    tasks.complete(item.getTaskId(), variables);
  }

  /**
   * Takes an item out of everybody else's inbox.
   *
   * @throws Refusal as {@link #begin} does
   */
  @Retried
  @Transactional
  public void claim(String workItemId) {
    WorkItem item = turn(workItemId);
    if (item.isForPerson()) {
      throw new Refusal("desk", "item.own");
    }
    if (!item.isClaimed()) {
      item.claim(caller.accountId(), now());
      record.append(event("desk.item-claimed", item));
    }
  }

  /**
   * Gives an item back to all who may do it.
   *
   * @throws Refusal as {@link #begin} does, and when the caller has not claimed it
   */
  @Retried
  @Transactional
  public void release(String workItemId) {
    WorkItem item = turn(workItemId);
    if (!item.isClaimed()) {
      throw new Refusal("desk", "item.not-claimed");
    }
    item.release();
    record.append(event("desk.item-released", item));
  }

  /**
   * Takes an item over from a colleague who claimed it and is away or no longer holds the role.
   *
   * @throws Refusal as {@link #begin} does, except that a claim by somebody else is what ends
   */
  @Retried
  @Transactional
  public void takeOver(String workItemId) {
    WorkItem item = locked(workItemId);
    if (!mayHold(item)) {
      throw new AccessDenied();
    }
    requireOpen(item);
    if (!item.isClaimed()) {
      throw new Refusal("desk", "item.not-claimed");
    }
    String from = repository.nameOf(item.getAssigneeId());
    item.claim(caller.accountId(), now());
    record.append(event("desk.item-taken-over", item).with("from", from));
  }

  /** Whether the item is claimed by a colleague from whom the caller may take it over. */
  public boolean canTakeOver(WorkItem item) {
    return item.isOpen() && item.isClaimed() && mayHold(item) && !isTurnOfCaller(item);
  }

  private WorkItem turn(String workItemId) {
    WorkItem item = locked(workItemId);
    requireTurn(item);
    requireOpen(item);
    return item;
  }

  private WorkItem locked(String workItemId) {
    cases.lock(repository.caseOf(workItemId).orElseThrow(TaskDesk::unknown));
    return repository.find(workItemId).orElseThrow(TaskDesk::unknown);
  }

  private void requireOpen(WorkItem item) {
    switch (item.getState()) {
      case OPEN -> {}
      case DONE ->
          throw new Refusal(
              "desk", "item.done", text(item.getEndedAt()), repository.nameOf(item.getEndedById()));
      case CANCELLED -> throw new Refusal("desk", "item.cancelled", text(item.getEndedAt()));
    }
  }

  private void requireTurn(WorkItem item) {
    if (!mayHold(item)) {
      throw new AccessDenied();
    }
    if (item.isOpen() && !isTurnOfCaller(item)) {
      throw new Refusal(
          "desk",
          "item.claimed",
          text(item.getClaimedAt()),
          repository.nameOf(item.getAssigneeId()));
    }
  }

  /**
   * Whether the caller's roles of today let them do the step; a claim made under a role that has
   * ended counts for nothing.
   */
  private boolean mayHold(WorkItem item) {
    return Holder.allOf(caller).contains(item.firstHolder());
  }

  private boolean isTurnOfCaller(WorkItem item) {
    return mayHold(item) && (!item.isClaimed() || item.getAssigneeId().equals(caller.accountId()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
