package org.wangju.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.wangju.desk.CaseFile;
import org.wangju.desk.Cases;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Ids;

/**
 * Commands over entity, engine, work item and record, as a feature's process package has them, with
 * ways to fail.
 */
@ApplicationScoped
public class Trial {
  /** Where a command fails. */
  public enum Failing {
    NOWHERE,
    AFTER_COMPLETION,
    IN_THE_DELEGATE,
    AT_COMMIT
  }

  @Inject private RuntimeService runtime;
  @Inject private TaskService tasks;
  @Inject private Cases cases;
  @Inject private TaskDesk desk;
  @Inject private KeepingUnits units;
  @Inject private KeepingPeople people;
  @Inject private EntityManager em;

  /** Founds a branch and returns its id. */
  @Transactional
  public String branch(String code) {
    return units.found(
        new UnitDetails(
            0,
            code,
            "𠮷云党支部" + code,
            UnitKind.BRANCH,
            null,
            false,
            true,
            LocalDate.of(2020, 1, 1)));
  }

  /** Enters a person of that name and returns the id. */
  @Transactional
  public String person(String name, String branchId) {
    PersonDetails details =
        new PersonDetails(
            0,
            name,
            Sex.FEMALE,
            "汉",
            LocalDate.of(1990, 1, 1),
            null,
            null,
            new RegisteredDates(null, null, null, null, null));
    return people.enter(
        Ids.next(), details, branchId, Standing.APPLICANT, LocalDate.of(2026, 1, 1));
  }

  /** Opens a case and starts its process. */
  @Transactional
  public String open(String personId, String branchId, Instant wakeAt) {
    CaseFile file = cases.open("trial", personId, branchId, null);
    runtime.startProcessInstanceByKey("trial", file.getId(), Map.of("wakeAt", Date.from(wakeAt)));
    return file.getId();
  }

  /** Starts a process without steps for people under a business key of the caller's choice. */
  @Transactional
  public void bare(String businessKey) {
    runtime
        .createProcessInstanceByKey("trial")
        .businessKey(businessKey)
        .setVariable("wakeAt", Date.from(Instant.parse("2100-01-01T00:00:00Z")))
        .startBeforeActivity("Event_Wait")
        .execute();
  }

  /** Leaves a comment on a task. */
  @Transactional
  public void comment(String taskId, String instanceId, String text) {
    tasks.createComment(taskId, instanceId, text);
  }

  /** Completes the step, closing the case beside it, and fails where it is told. */
  @Transactional
  public void sign(String workItemId, Failing failing) {
    WorkItem item = desk.begin(workItemId);
    cases.close(item.getCaseId(), "withdrawn");
    desk.complete(item, Map.of("failing", failing.name()));
    if (failing == Failing.AFTER_COMPLETION) {
      throw new IllegalStateException("after completion");
    }
  }

  /** A value of one row, read in a transaction of its own. */
  @Transactional
  public Object value(String sql, Object... parameters) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getSingleResult();
  }
}
