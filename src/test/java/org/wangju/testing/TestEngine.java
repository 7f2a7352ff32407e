package org.wangju.testing;

import java.util.List;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine's settings for tests: its commands run in the stack's transactions, its jobs only when
 * told to. The application's settings are put on top.
 */
final class TestEngine extends StandaloneProcessEngineConfiguration {
  /** Reading the engine's SQL mappings takes seconds, so every engine of this JVM shares them. */
  private static SqlSessionFactory mappings;

  TestEngine(Database database, Transactions transactions) {
    setProcessEngineName(database.name());
    setDataSource(transactions.source());
    setTransactionsExternallyManaged(true);
    setCustomPreCommandInterceptorsTxRequired(List.of(new InTransaction(transactions, false)));
    setCustomPreCommandInterceptorsTxRequiresNew(List.of(new InTransaction(transactions, true)));
    setJobExecutorActivate(false);
  }

  @Override
  protected void initSqlSessionFactory() {
    sqlSessionFactory = mappings;
    super.initSqlSessionFactory();
    mappings = sqlSessionFactory;
    mappings
        .getConfiguration()
        .setEnvironment(new Environment(processEngineName, transactionFactory, dataSource));
  }

  /** What the transaction interceptor of the container's engine does. */
  private static final class InTransaction extends CommandInterceptor {
    private final Transactions transactions;
    private final boolean always;

    InTransaction(Transactions transactions, boolean always) {
      this.transactions = transactions;
      this.always = always;
    }

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return always
            ? transactions.requiresNew(() -> run(command))
            : transactions.required(() -> run(command));
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private <T> T run(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException e) {
        transactions.setRollbackOnly();
        throw e;
      }
    }
  }
}
