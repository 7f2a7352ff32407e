package org.wangju.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One transaction over everything, as JTA gives it in the container: within it, whoever asks {@link
 * #source} on this thread gets the same connection, whose commit and close do nothing until the
 * transaction's own end.
 */
final class Transactions {
  private static final Set<String> ENDING = Set.of("close", "commit", "rollback", "setAutoCommit");
  private static final Set<String> CHANGING =
      Set.of("persist", "merge", "remove", "flush", "refresh", "lock");

  private record Frame(Connection connection, EntityManager em) {}

  @SuppressWarnings("ThreadLocalUsage") // one stack of its own for each test class
  private final ThreadLocal<Frame> current = new ThreadLocal<>();

  private final DataSource physical;
  private final DataSource source;
  private final Supplier<EntityManagerFactory> factory;
  private final EntityManager entityManager;

  Transactions(DataSource physical, Supplier<EntityManagerFactory> factory) {
    this.physical = physical;
    this.factory = factory;
    this.source = proxy(DataSource.class, this::connect);
    this.entityManager = proxy(EntityManager.class, this::manage);
  }

  /**
   * Gives the running transaction's connection, or outside of one a connection that commits every
   * statement.
   */
  DataSource source() {
    return source;
  }

  /**
   * Like the container's: that of the running transaction, or outside of one a new one for every
   * call.
   */
  EntityManager entityManager() {
    return entityManager;
  }

  /** Runs the work in the running transaction, or in one of its own. */
  <T> T required(Callable<T> work) throws Exception {
    return current.get() == null ? requiresNew(work) : work.call();
  }

  /**
   * Runs the work in a transaction of its own: committed when it returns, rolled back when it
   * throws.
   */
  <T> T requiresNew(Callable<T> work) throws Exception {
    Frame outer = current.get();
    try (Connection connection = physical.getConnection();
        EntityManager em = factory.get().createEntityManager()) {
      connection.setAutoCommit(false);
      current.set(new Frame(connection, em));
      return complete(work);
    } finally {
      current.set(outer);
    }
  }

  /** Lets the running transaction end by rollback only. */
  void setRollbackOnly() {
    current.get().em.getTransaction().setRollbackOnly();
  }

  private <T> T complete(Callable<T> work) throws Exception {
    Frame frame = current.get();
    frame.em.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.call();
      frame.em.getTransaction().commit();
      frame.connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(frame);
      }
    }
  }

  private static void rollback(Frame frame) throws SQLException {
    if (frame.em.getTransaction().isActive()) {
      frame.em.getTransaction().rollback();
    }
    frame.connection.rollback();
  }

  private Object connect(Object self, Method method, Object[] arguments) throws Throwable {
    Frame frame = current.get();
    if (frame == null || !method.getName().equals("getConnection")) {
      return call(physical, method, arguments);
    }
    return proxy(
        Connection.class,
        (connection, m, values) ->
            ENDING.contains(m.getName()) ? null : call(frame.connection, m, values));
  }

  private Object manage(Object self, Method method, Object[] arguments) throws Throwable {
    Frame frame = current.get();
    if (frame != null) {
      return call(frame.em, method, arguments);
    }
    if (CHANGING.contains(method.getName())) {
      throw new TransactionRequiredException(
          method.getName() + " outside of a transaction: wrap the call in inTransaction");
    }
    return call(factory.get().createEntityManager(), method, arguments);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
