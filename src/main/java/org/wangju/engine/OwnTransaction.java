package org.wangju.engine;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Begins the transaction of what the engine does by itself, such as the job of a timer. Left to
 * itself the engine begins it at the transaction manager, of which Payara's data source does not
 * hear: the engine's connection would commit each statement on its own, whatever becomes of the
 * case's entity, work item and record. A user transaction it does hear of.
 */
final class OwnTransaction extends CommandInterceptor {
  private final UserTransaction transaction;
  private final TransactionManager manager;

  /**
   * @param manager tells whether there is a transaction; a user transaction may not be asked within
   *     a transactional method
   */
  OwnTransaction(UserTransaction transaction, TransactionManager manager) {
    this.transaction = transaction;
    this.manager = manager;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return manager.getStatus() == Status.STATUS_NO_TRANSACTION
          ? within(command)
          : next.execute(command);
    } catch (SystemException
        | NotSupportedException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new ProcessEngineException("the engine's transaction failed", e);
    }
  }

  private <T> T within(Command<T> command)
      throws SystemException,
          NotSupportedException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException {
    transaction.begin();
    T result;
    try {
      result = next.execute(command);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
    transaction.commit();
    return result;
  }

  private void rollBack(Throwable cause) {
    try {
      transaction.rollback();
    } catch (SystemException e) {
      cause.addSuppressed(e);
    }
  }
}
