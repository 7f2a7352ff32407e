package org.wangju.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wangju.engine.EngineSettings;
import org.wangju.engine.TaskObserver;
import org.wangju.record.Record;
import org.wangju.record.RecordRepository;

/**
 * The application without a container: entities, process engine and beans on a {@link Database} of
 * the test class's own, in one transaction, at a time that the test sets.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Stack stack = Stack.at("2026-03-02T09:00");
 * }</pre>
 *
 * The database, the engine and the beans live as long as the test class, so tests use ids of their
 * own; the clock is set back before every test. The engine starts when it is first asked for, and
 * runs jobs only when told to.
 */
public final class Stack implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  /** The zone in which tests live. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int ROUNDS_OF_JOBS = 100;

  private final LocalDateTime start;
  private final TestClock clock;
  private final StatementLog log = new StatementLog();
  private final Beans beans = new Beans();
  private Consumer<ProcessEngineConfigurationImpl> engineSettings = configuration -> {};
  private Function<Database, DataSource> connections = database -> log.over(database.source());
  private Database database;
  private EntityManagerFactory factory;
  private Transactions transactions;
  private ProcessEngine engine;

  private Stack(LocalDateTime start) {
    this.start = start;
    this.clock = new TestClock(start, ZONE);
  }

  /** A stack whose clock stands at this local date and time, such as {@code 2026-03-02T09:00}. */
  public static Stack at(String localDateTime) {
    return new Stack(LocalDateTime.parse(localDateTime));
  }

  /** Changes the engine's settings before it starts. */
  public Stack withEngine(Consumer<ProcessEngineConfigurationImpl> settings) {
    engineSettings = engineSettings.andThen(settings);
    return this;
  }

  /**
   * Takes connections from a pool of the caller's own, whose statements are not counted: for
   * measuring.
   */
  public Stack over(Function<Database, DataSource> pool) {
    connections = pool;
    return this;
  }

  /** Gives a configuration property a value, above every other source. */
  public Stack withProperty(String key, String value) {
    beans.set(key, value);
    return this;
  }

  /** Gives beans that want this type the one that the test made. */
  public <T> Stack put(Class<T> type, T bean) {
    beans.put(type, () -> bean);
    return this;
  }

  /**
   * Gives those that want every bean of a type only these. {@code only(TaskObserver.class)} is an
   * engine that announces its tasks to nobody, for models that have no step planner.
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> Stack only(Class<T> type, T... these) {
    beans.putAll(type, List.of(these));
    return this;
  }

  /** The bean of this class, built with all that it needs if it is not there yet. */
  public <T> T get(Class<T> type) {
    return beans.get(type);
  }

  public TestClock clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  /** As beans see it: {@link Transactions#entityManager}. */
  public EntityManager entityManager() {
    return transactions.entityManager();
  }

  /**
   * The process engine on the stack's database. A command joins the running transaction, or is one.
   */
  public ProcessEngine engine() {
    if (engine == null) {
      engine = startEngine();
    }
    return engine;
  }

  /** Everything that beans fired as CDI events of this type, oldest first. */
  public <T> List<T> fired(Class<T> type) {
    return beans.fired().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Runs the work in the running transaction or in one of its own, which commits when it returns
   * and is undone when it throws.
   */
  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  /** As {@link #inTransaction(Runnable)}, with a result. */
  public <T> T inTransaction(Callable<T> work) {
    try {
      return transactions.required(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The SQL that the work sends, in order; a batch is one statement. For the promise that a page
   * needs a fixed number of queries.
   */
  public List<String> statements(Runnable work) {
    return log.during(work);
  }

  /** Does what only the database's owner can: on MySQL the application has no such right. */
  public void asOwner(String command, Object... values) {
    try (Connection connection = database.connectAsOwner();
        PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deploys process models from the class path, such as {@code bpmn/recruitment.bpmn}. */
  public void deploy(String... resources) {
    var deployment = engine().getRepositoryService().createDeployment();
    List.of(resources).forEach(deployment::addClasspathResource);
    deployment.deploy();
  }

  /**
   * Fires the one timer that waits at this element of the process instance, whether it is due or
   * not.
   */
  public void fireTimer(String processInstanceId, String elementId) {
    ManagementService management = engine().getManagementService();
    Job job =
        management
            .createJobQuery()
            .timers()
            .processInstanceId(processInstanceId)
            .activityId(elementId)
            .singleResult();
    management.executeJob(job.getId());
  }

  /** Runs the jobs that are due by the clock, and those that they make, until none is left. */
  public void runDueJobs() {
    for (int round = 0; round < ROUNDS_OF_JOBS; round++) {
      List<Job> due = engine().getManagementService().createJobQuery().executable().list();
      if (due.isEmpty()) {
        return;
      }
      due.forEach(job -> engine().getManagementService().executeJob(job.getId()));
    }
    throw new IllegalStateException("jobs keep making jobs");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open();
  }

  /** What is done before a test class, for those who are none. */
  public void open() {
    clock.set(start);
    database = Database.create();
    transactions = new Transactions(connections.apply(database), this::factory);
    beans.put(Clock.class, () -> clock);
    beans.put(ZoneId.class, () -> ZONE);
    beans.put(EntityManager.class, transactions::entityManager);
    beans.put(DataSource.class, transactions::source);
    Record held = new HeldRecord(get(RecordRepository.class), clock);
    beans.put(Record.class, () -> held);
    beans.put(ProcessEngine.class, this::engine);
    beans.put(RepositoryService.class, () -> engine().getRepositoryService());
    beans.put(RuntimeService.class, () -> engine().getRuntimeService());
    beans.put(TaskService.class, () -> engine().getTaskService());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clock.set(start);
    beans.fired().clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /** What is done after a test class. */
  public void close() {
    if (engine != null) {
      engine.close();
    }
    if (factory != null) {
      factory.close();
    }
    ClockUtil.reset();
    database.close();
  }

  private EntityManagerFactory factory() {
    if (factory == null) {
      factory =
          Persistence.createEntityManagerFactory(
              "wangju",
              Map.of(
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.nonJtaDataSource", transactions.source(),
                  "eclipselink.logging.level", "SEVERE"));
    }
    return factory;
  }

  private ProcessEngine startEngine() {
    ProcessEngineConfigurationImpl configuration = new TestEngine(database, transactions);
    configuration.setBeans(new NamedBeans());
    EngineSettings.apply(configuration, beans.all(TaskObserver.class), get(Record.class));
    engineSettings.accept(configuration);
    return configuration.buildProcessEngine();
  }

  /** Lets {@code ${recordTalk}} in a model find the application's bean of that name. */
  private final class NamedBeans extends AbstractMap<Object, Object> {
    @Override
    public boolean containsKey(Object name) {
      return get(name) != null;
    }

    @Override
    public Object get(Object name) {
      return beans.named((String) name).orElse(null);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }
}
