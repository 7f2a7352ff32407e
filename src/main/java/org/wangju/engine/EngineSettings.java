package org.wangju.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.handler.CompositeHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.wangju.platform.Ids;
import org.wangju.record.Record;

/** The settings that hold wherever the engine runs, in the server and in tests. */
public final class EngineSettings {
  private static final int JOB_ATTEMPTS = 5;
  // Jobs take well under a second; those of a node that died wait no longer than this for another.
  private static final int JOB_LOCK_MILLIS = 60_000;
  // How long a node waits at first after another was faster with the same jobs.
  private static final int CLASH_MILLIS = 25;

  private EngineSettings() {}

  /**
   * Sets the configuration so that the engine uses our schema, leaves its steps in the record and
   * tells the observers of its tasks.
   *
   * @param observers told of every user task
   * @param record where the steps are written
   */
  public static void apply(
      ProcessEngineConfigurationImpl engine, Collection<TaskObserver> observers, Record record) {
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
    engine.setHistoryEventHandler(
        new CompositeHistoryEventHandler(new StepHistory(record), new DbHistoryEventHandler()));
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new TaskAnnouncements(observers));
    engine.setCustomPostBPMNParseListeners(listeners);
    engine.setDefaultNumberOfRetries(JOB_ATTEMPTS);
    // Keys like all others here; the engine's own come from a row that every node writes to.
    engine.setIdGenerator(Ids::next);
    engine.setHistoryCleanupEnabled(false);
    engine.setCmmnEnabled(false);
    engine.setDmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setAuthorizationEnabled(false);
    engine.setTenantCheckEnabled(false);
    // CVE-2026-109432: expressions in queries are never evaluated. The switches see only part of
    // them, the guard the rest.
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    addGuards(engine);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setJavaSerializationFormatEnabled(false);
  }

  /**
   * Lets the executors of several nodes share the jobs: each runs once, and soon after a node died.
   */
  static void share(JobExecutor jobs) {
    jobs.setLockTimeInMillis(JOB_LOCK_MILLIS);
    jobs.setBackoffTimeInMillis(CLASH_MILLIS);
    jobs.setMaxBackoff(CLASH_MILLIS * 8);
  }

  private static void addGuards(ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> interceptors =
        new ArrayList<>(List.of(new QueryGuard(), new HistoryGuard()));
    if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
    }
    engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
  }

  static JobExecutor jobExecutor(ProcessEngine engine) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }
}
