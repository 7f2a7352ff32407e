package org.wangju.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.camunda.bpm.engine.cdi.impl.ManagedJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.wangju.platform.Database;
import org.wangju.record.Record;

/**
 * The engine of this server: built on the application's data source within its JTA transactions,
 * started once the schema is there, stopped with the application.
 */
@ManagedExecutorDefinition(
    name = Engine.JOB_THREADS,
    maxAsync = 6,
    hungTaskThreshold = Long.MAX_VALUE)
@ApplicationScoped
public class Engine {
  static final String JOB_THREADS = "java:app/concurrent/jobs";

  private static final String MODELS = "/WEB-INF/classes/bpmn/";

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager transactionManager;

  @Resource private UserTransaction userTransaction;

  // A pool of its own: the acquisition holds a thread for good.
  @Resource(lookup = JOB_THREADS)
  private ManagedExecutorService jobThreads;

  @Inject @Any private Instance<TaskObserver> observers;
  @Inject private Record record;

  private ProcessEngine processEngine;

  /**
   * Builds the engine and deploys the application's models that differ from those in the database.
   * Jobs do not run yet.
   */
  public void start(ServletContext application) {
    CdiJtaProcessEngineConfiguration settings = new CdiJtaProcessEngineConfiguration();
    settings.setProcessEngineName(ProcessEngines.NAME_DEFAULT);
    settings.setDataSource(dataSource);
    settings.setTransactionManager(transactionManager);
    settings.setTransactionsExternallyManaged(true);
    ManagedJobExecutor jobs = new ManagedJobExecutor(jobThreads);
    EngineSettings.share(jobs);
    settings.setJobExecutor(jobs);
    settings.setJobExecutorActivate(false);
    settings.setCustomPreCommandInterceptorsTxRequired(
        List.of(new OwnTransaction(userTransaction, transactionManager)));
    EngineSettings.apply(settings, observers.stream().toList(), record);
    processEngine = settings.buildProcessEngine();
    ProcessEngines.registerProcessEngine(processEngine);
    deployModels(application);
  }

  /**
   * Lets the engine go by the database's time: due dates and the locks of jobs.
   *
   * @param offset what is added to this node's clock
   */
  public void follow(Duration offset) {
    ClockUtil.offset(offset.toMillis());
  }

  /** From here on timers fire on this node. */
  public void startJobs() {
    EngineSettings.jobExecutor(processEngine).start();
  }

  /** Ends jobs and engine; running cases go on at the next start. */
  public void stop() {
    if (processEngine != null) {
      EngineSettings.jobExecutor(processEngine).shutdown();
      ProcessEngines.unregister(processEngine);
      processEngine.close();
    }
  }

  private void deployModels(ServletContext application) {
    Set<String> models = application.getResourcePaths(MODELS);
    if (models == null || models.isEmpty()) {
      return;
    }
    DeploymentBuilder deployment =
        processEngine
            .getRepositoryService()
            .createDeployment()
            .name("wangju")
            .enableDuplicateFiltering(true);
    for (String model : new TreeSet<>(models)) {
      deployment.addInputStream(
          model.substring(MODELS.length()), application.getResourceAsStream(model));
    }
    deployment.deploy();
  }
}
