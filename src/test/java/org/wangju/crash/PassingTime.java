package org.wangju.crash;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass for what would wait for long: the first review of a case is due after months, and
 * what a dead node had in hand is free after minutes.
 */
final class PassingTime implements AutoCloseable {
  private static final String REVIEWS =
      " ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
          + " left join work_item w on w.case_id = e.BUSINESS_KEY_ and w.step_key = 'Task_ReviewActivist'"
          + "%s where j.HANDLER_CFG_ = 'TimerEvent_ReviewDue' and j.DUEDATE_ > utc_timestamp() and w.id is null";

  private static final List<String> STEPS =
      List.of(
          "update" + REVIEWS.formatted(" set j.DUEDATE_ = utc_timestamp() - interval 1 minute"),
          // Whoever lives holds neither for longer than a moment: this long after it was taken, its
          // node is dead.
          "update ACT_RU_JOB set LOCK_EXP_TIME_ = utc_timestamp() where LOCK_EXP_TIME_ >"
              + " utc_timestamp() and LOCK_EXP_TIME_ < utc_timestamp() + interval 45 second",
          "update mail set claimed_until = utc_timestamp(6) where state = 'SENDING'"
              + " and claimed_until < utc_timestamp(6) + interval 275 second");

  private final DatabaseServer database;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> passing;
  private volatile boolean stands;

  PassingTime(DatabaseServer database) {
    this.database = database;
    passing = clock.scheduleWithFixedDelay(this::pass, 1, 1, TimeUnit.SECONDS);
  }

  private void pass() {
    if (!stands) {
      passNow();
    }
  }

  /** Lets everything be due that waits at this moment. */
  void passNow() {
    try {
      database.run(STEPS);
    } catch (SQLException e) {
      // The server is away for the moment.
      return;
    }
  }

  /** From here on nothing comes to be due, until {@link #goOn}. */
  void stand() {
    stands = true;
  }

  void goOn() {
    stands = false;
  }

  /** The cases whose reviews are still to be due. */
  List<String> casesWithoutReview() {
    return database.strings("select e.BUSINESS_KEY_ from" + REVIEWS.formatted(""));
  }

  @Override
  public void close() {
    passing.cancel(false);
    clock.shutdown();
  }
}
