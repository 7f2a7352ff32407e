package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells failures that another attempt may cure from those that it cannot. */
@ApplicationScoped
public class Clashes {
  private static final int MYSQL_DEADLOCK = 1213;
  private static final int MYSQL_LOCK_WAIT = 1205;
  private static final int MYSQL_DUPLICATE = 1062;
  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final int H2_CONCURRENT_UPDATE = 90131;
  private static final int H2_DUPLICATE = 23505;
  private static final Set<String> SERIALIZATION_FAILURE = Set.of("40001", "40P01");
  // Named, because only the engine module may import the engine.
  private static final String ENGINE_CLASH = "org.camunda.bpm.engine.OptimisticLockingException";

  /**
   * Whether the failure, or what caused it, was two transactions meeting on one row. A doubled
   * unique key is one: whoever adds a row looked for it before, so that the second attempt finds
   * the row of whoever was faster.
   */
  public boolean isClash(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof OptimisticLockException
          || t instanceof PessimisticLockException
          || t instanceof LockTimeoutException
          || t.getClass().getName().equals(ENGINE_CLASH)
          || t instanceof org.eclipse.persistence.exceptions.OptimisticLockException
          || (t instanceof SQLException sql && lostLock(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lostLock(SQLException e) {
    return switch (e.getErrorCode()) {
      case MYSQL_DEADLOCK,
          MYSQL_LOCK_WAIT,
          MYSQL_DUPLICATE,
          H2_LOCK_TIMEOUT,
          H2_CONCURRENT_UPDATE,
          H2_DUPLICATE ->
          true;
      default -> SERIALIZATION_FAILURE.contains(e.getSQLState());
    };
  }
}
