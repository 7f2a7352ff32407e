package org.wangju.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.wangju.platform.Ids;
import org.wangju.testing.Database;

/**
 * The process engine alone with the application's model and variables, its delegates doing nothing
 * but what the flow needs.
 */
final class BareEngine implements Contender {
  private static final Date A_DAY = Date.from(Instant.parse("2027-07-01T00:00:00Z"));
  private static final List<Map<String, Object>> VARIABLES =
      List.of(
          Map.of("receipt", "RETURNED"),
          Map.of(),
          Map.of("receipt", "RECEIVED"),
          Map.of(),
          Map.of("recommendation", "RECOMMENDED"),
          Map.of("matter", "ACTIVIST", "decision", "CARRIED", "secondPersonNeeded", true),
          Map.of("cosignature", "COSIGNED"),
          Map.of("filing", "FILED"),
          Map.of("cultivationEndsOn", A_DAY));
  private static final Map<Object, Object> DELEGATES =
      Map.of(
          "closeCase",
          (ExecutionListener) execution -> {},
          "recordActivist",
          (JavaDelegate) execution -> {},
          "markCultivationYear",
          (JavaDelegate) execution -> {},
          "scheduleReview",
          (JavaDelegate) execution -> execution.setVariable("nextReviewOn", A_DAY));

  private static final String USER = "somebody";
  private static final List<String> GROUPS = List.of("group-a", "group-b");

  private final String name;
  private final Database database;
  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private Backlog backlog;
  private boolean shared;

  private BareEngine(
      String name, Database database, Consumer<ProcessEngineConfigurationImpl> settings) {
    this.name = name;
    this.database = database;
    this.pool = Pool.over(database);
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(pool);
    configuration.setBeans(DELEGATES);
    settings.accept(configuration);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bpmn/recruitment.bpmn")
        .deploy();
  }

  /** As it comes: its own schema, its own settings; it keeps history at the level audit. */
  static BareEngine withDefaults() {
    Database database = Database.create();
    try (HikariDataSource pool = Pool.over(database);
        var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop database " + database.name());
      statement.execute("create database " + database.name());
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return new BareEngine(
        "default engine",
        database,
        settings ->
            settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE));
  }

  /**
   * Our schema of its tables with the index that it lacks, keys made without the database, and all
   * switched off that the application does not use either; history is full, as the application's.
   */
  static BareEngine tuned() {
    return new BareEngine(
        "tuned engine",
        Database.create(),
        settings -> {
          settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
          settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
          settings.setIdGenerator(Ids::next);
          settings.setMetricsEnabled(false);
          settings.setTaskMetricsEnabled(false);
          settings.setCmmnEnabled(false);
          settings.setDmnEnabled(false);
          settings.setStandaloneTasksEnabled(false);
          settings.setHistoryCleanupEnabled(false);
          settings.setTenantCheckEnabled(false);
          settings.setHistoryRemovalTimeStrategy(
              ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public Flow begin() {
    ProcessInstance instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "recruitment", UUID.randomUUID().toString(), Map.of("appliedForSelf", true));
    return new Flow(instance.getId(), null);
  }

  @Override
  public String openTask() {
    return "select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ?";
  }

  @Override
  public void complete(Flow flow, int step, String task) {
    engine.getTaskService().complete(task, VARIABLES.get(step));
  }

  @Override
  public void backlog(int size) {
    if (backlog == null) {
      backlog = ofOneCase();
    }
    backlog.growTo(size);
  }

  private Backlog ofOneCase() {
    Flow flow = begin();
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceId(flow.key()).singleResult();
    engine.getTaskService().addCandidateGroup(task.getId(), "group");
    Backlog copies =
        new Backlog(pool)
            .column("ACT_RU_TASK.DUE_DATE_", "date_add('2026-07-01', interval mod(b.n, 200) day)")
            .column(
                "ACT_RU_IDENTITYLINK.GROUP_ID_", "concat('group-', mod(b.n, " + BRANCHES + "))");
    EngineRows.TABLES.forEach(table -> copies.rows(table, EngineRows.of(table, flow.key())));
    return copies;
  }

  /** Gives somebody a share of the backlog, once: half assigned, half of the groups. */
  TaskQuery inboxWithShare(int share) {
    if (!shared) {
      share(share);
      shared = true;
    }
    sql("analyze table ACT_RU_TASK, ACT_RU_IDENTITYLINK");
    return engine
        .getTaskService()
        .createTaskQuery()
        .or()
        .taskAssignee(USER)
        .taskCandidateGroupIn(GROUPS)
        .endOr()
        .orderByDueDate()
        .asc()
        .orderByTaskId()
        .asc();
  }

  private void share(int items) {
    sql(
        "update ACT_RU_TASK set ASSIGNEE_ = '%s' where ID_ like 'z%%' and ASSIGNEE_ is null order by ID_ limit %d"
            .formatted(USER, items / 2),
        join(GROUPS.get(0), items / 4),
        join(GROUPS.get(1), items / 4));
  }

  private static String join(String group, int tasks) {
    return "update ACT_RU_IDENTITYLINK set GROUP_ID_ = '%s' where GROUP_ID_ rlike '^group-[0-9]+$' and TASK_ID_ in (select ID_ from ACT_RU_TASK where ASSIGNEE_ is null) order by ID_ limit %d"
        .formatted(group, tasks);
  }

  @Override
  public void close() {
    engine.close();
    database.close();
    pool.close();
  }
}
