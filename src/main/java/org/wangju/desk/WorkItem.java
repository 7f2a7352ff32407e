package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.wangju.directory.Role;
import org.wangju.engine.OpenTask;

/** One open step of a case: what is to be done, by whom, until when, by which rule. */
@Entity
@Table(name = "work_item")
public class WorkItem {
  @Id private String id;
  @Version private int version;

  @Column(name = "task_id")
  private String taskId;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "process_key")
  private String processKey;

  @Column(name = "step_key")
  private String stepKey;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "role_unit_id")
  private String roleUnitId;

  private String holder;

  private String subject;

  @Column(name = "assignee_id")
  private String assigneeId;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String edition;

  @Column(name = "limit_id")
  private String limitId;

  private String article;

  /** How far its holders were reminded of {@link #dueOn}: see {@link DueReminders}. */
  private int reminded;

  @Enumerated(EnumType.STRING)
  private WorkState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by_id")
  private String endedById;

  protected WorkItem() {}

  WorkItem(OpenTask task, StepPlan plan, Instant createdAt) {
    this.id = task.taskId();
    this.taskId = task.taskId();
    this.caseId = task.caseId();
    this.processKey = task.processKey();
    this.stepKey = task.elementId();
    this.subject = task.subject();
    this.state = WorkState.OPEN;
    this.createdAt = createdAt;
    follow(plan);
  }

  /**
   * Takes over a plan: made anew when a calendar, a fact or the case's unit changed. A claim ends
   * when it is somebody else's turn now.
   */
  final void follow(StepPlan plan) {
    String formerHolder = assigneeId == null ? null : firstHolder();
    personId = plan.personId();
    unitId = plan.unitId();
    role = plan.forPerson() ? null : plan.role();
    roleUnitId = plan.forPerson() ? null : plan.roleUnitId();
    if (!Objects.equals(dueOn, plan.dueOn())) {
      reminded = 0;
    }
    dueOn = plan.dueOn();
    edition = plan.edition();
    limitId = plan.limit();
    article = plan.article();
    if (firstHolder().equals(formerHolder)) {
      holder = Holder.account(assigneeId);
    } else {
      release();
    }
  }

  /** Whose inbox the item lies in while nobody has claimed it. */
  String firstHolder() {
    return role == null ? Holder.person(personId) : Holder.role(role, roleUnitId);
  }

  void claim(String accountId, Instant at) {
    assigneeId = accountId;
    claimedAt = at;
    holder = Holder.account(accountId);
  }

  void release() {
    assigneeId = null;
    claimedAt = null;
    holder = firstHolder();
  }

  void end(WorkState ended, String accountId, Instant at) {
    state = ended;
    endedById = accountId;
    endedAt = at;
  }

  public boolean isOpen() {
    return state == WorkState.OPEN;
  }

  /** Whether the step is the person's own, so that nobody need claim it. */
  public boolean isForPerson() {
    return role == null;
  }

  public boolean isClaimed() {
    return assigneeId != null;
  }

  public String getId() {
    return id;
  }

  /** The engine's key of the task. */
  public String getTaskId() {
    return taskId;
  }

  public String getCaseId() {
    return caseId;
  }

  public String getProcessKey() {
    return processKey;
  }

  /** The element of the process's model. */
  public String getStepKey() {
    return stepKey;
  }

  /** Which of several alike it is; null where there is but one. */
  public String getSubject() {
    return subject;
  }

  /** The person concerned; null where there is none. */
  public String getPersonId() {
    return personId;
  }

  /** The unit that has the case. */
  public String getUnitId() {
    return unitId;
  }

  /** The role that may do the step; null when it is the person's own. */
  public Role getRole() {
    return role;
  }

  /** The unit at which that role is held. */
  public String getRoleUnitId() {
    return roleUnitId;
  }

  /** Whose inbox the item lies in, as {@link Holder} names it. */
  public String getHolder() {
    return holder;
  }

  /** The account that claimed it; null when nobody did. */
  public String getAssigneeId() {
    return assigneeId;
  }

  public Instant getClaimedAt() {
    return claimedAt;
  }

  /** The last day; null where no rule sets one. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** The rule edition's code; null where the step rests on no rule. */
  public String getEdition() {
    return edition;
  }

  public String getLimitId() {
    return limitId;
  }

  public String getArticle() {
    return article;
  }

  public WorkState getState() {
    return state;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it was done or fell away; null while it is open. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** The account that did it; null while it is open or when no one did. */
  public String getEndedById() {
    return endedById;
  }
}
