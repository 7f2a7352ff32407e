package org.wangju.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What one contender did in its turn of a round.
 *
 * @param threads how many worked at once
 * @param operations tasks completed
 * @param seconds by the clock on the wall
 * @param latencies milliseconds of each completion, in ascending order
 * @param ownCpu processor milliseconds of this process for one operation
 * @param serverCpu processor milliseconds of the database server for one operation
 */
record Slot(
    String contender,
    int round,
    int threads,
    int operations,
    double seconds,
    List<Double> latencies,
    double ownCpu,
    double serverCpu) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  double perSecond() {
    return operations / seconds;
  }

  /** The latency that this part of the operations did not exceed. */
  double quantile(double part) {
    return latencies.get((int) Math.min(latencies.size() - 1, part * latencies.size()));
  }

  double cpu() {
    return ownCpu + serverCpu;
  }

  /** Takes so many recruitments, started beforehand, through all their tasks. */
  static Slot of(Contender contender, MySqlUnderTest server, int round, int threads, int flows) {
    Queue<Flow> waiting = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < flows; i++) {
      waiting.add(contender.begin());
    }
    double own = ownCpuSeconds();
    double other = server.cpuSeconds();
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    double[] seconds = new double[1];
    contender.during(
        () -> {
          long start = System.nanoTime();
          atOnce(threads, () -> work(contender, waiting, latencies));
          seconds[0] = (System.nanoTime() - start) / NANOS_PER_SECOND;
        });
    int operations = flows * Contender.STEPS;
    List<Double> sorted = latencies.stream().sorted().toList();
    return new Slot(
        contender.name(),
        round,
        threads,
        operations,
        seconds[0],
        sorted,
        (ownCpuSeconds() - own) * MILLIS_PER_SECOND / operations,
        (server.cpuSeconds() - other) * MILLIS_PER_SECOND / operations);
  }

  private static void work(Contender contender, Queue<Flow> waiting, List<Double> latencies) {
    for (Flow flow = waiting.poll(); flow != null; flow = waiting.poll()) {
      for (int step = 0; step < Contender.STEPS; step++) {
        String task = openTask(contender, flow);
        long start = System.nanoTime();
        contender.complete(flow, step, task);
        latencies.add((System.nanoTime() - start) / NANOS_PER_MILLI);
      }
    }
  }

  private static String openTask(Contender contender, Flow flow) {
    try (Connection connection = contender.source().getConnection();
        PreparedStatement statement = connection.prepareStatement(contender.openTask())) {
      statement.setString(1, flow.key());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void atOnce(int threads, Runnable work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(work));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }

  private static double ownCpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS_PER_SECOND;
  }
}
