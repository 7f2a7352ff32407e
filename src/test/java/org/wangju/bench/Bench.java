package org.wangju.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pbench}: what the application costs beside the engine that it embeds.
 *
 * <p>First part: completing all user tasks of recruitments over a backlog, by the application's
 * commands (entity, engine, work item and record in one transaction, access decided, a sealer at
 * work beside), by a bare engine with default settings and by a tuned one. All three run in this
 * JVM, without a server round them, on one MySQL server, each in its own schema with its own pool
 * of the same kind and size and the same driver options; the bare engines run the same model with
 * the same variables. They take turns, in another order every round.
 *
 * <p>Second part: page and count of an inbox against the engine's own query for "mine or my
 * groups".
 *
 * <p>{@code -Dbench.quick} does little of all, to see that it works.
 */
public final class Bench {
  private static final List<Integer> THREADS = List.of(1, 4);

  /** How much is done. */
  private record Extent(
      int few, int backlog, int many, int share, int rounds, int flows, int warmUp, int looks) {
    static Extent full() {
      return new Extent(10_000, 30_000, 100_000, 200, 5, 60, 150, 40);
    }

    static Extent quick() {
      return new Extent(1_000, 3_000, 5_000, 200, 3, 20, 40, 10);
    }
  }

  private final Extent extent;
  private final MySqlUnderTest server;
  private final List<Slot> slots = new ArrayList<>();
  private final List<InboxSlot> looks = new ArrayList<>();

  private Bench(Extent extent, MySqlUnderTest server) {
    this.extent = extent;
    this.server = server;
  }

  /** Measures and writes {@code target/bench/bench.md} and {@code bench.json}. */
  public static void main(String... arguments) {
    boolean quick = !"false".equals(System.getProperty("bench.quick", "false"));
    try (MySqlUnderTest server = MySqlUnderTest.find()) {
      new Bench(quick ? Extent.quick() : Extent.full(), server).run(quick);
    }
  }

  private void run(boolean quick) {
    try (Application application = new Application();
        BareEngine plain = BareEngine.withDefaults();
        BareEngine tuned = BareEngine.tuned()) {
      Map<String, String> settings = server.meet(application.source());
      List<Contender> contenders = List.of(application, plain, tuned);
      List<BareEngine> engines = List.of(plain, tuned);
      grow(contenders, extent.few());
      look(extent.few(), application, engines);
      grow(contenders, extent.backlog());
      compare(contenders);
      grow(contenders, extent.many());
      look(extent.many(), application, engines);
      new Report(slots, looks, extent.toString(), quick, server.origin(), settings)
          .note(
              "commands of the application that were run again after a clash",
              application.retries())
          .write(Path.of("target/bench"));
    }
  }

  private static void grow(List<Contender> contenders, int size) {
    for (Contender contender : contenders) {
      say(contender.name() + ": backlog of " + size);
      contender.backlog(size);
    }
  }

  private void look(int open, Application application, List<BareEngine> engines) {
    say("inbox at " + open);
    looks.addAll(InboxSlot.of(open, extent.share(), extent.looks(), application, engines));
  }

  private void compare(List<Contender> contenders) {
    say("warming up");
    for (Contender contender : contenders) {
      Slot.of(contender, server, 0, THREADS.get(1), extent.warmUp());
    }
    List<Contender> turns = new ArrayList<>(contenders);
    for (int round = 1; round <= extent.rounds(); round++) {
      for (int threads : THREADS) {
        for (Contender contender : turns) {
          Slot slot = Slot.of(contender, server, round, threads, extent.flows());
          slots.add(slot);
          say(
              "round %d, %d threads, %s: %.0f/s, p50 %.1f ms, cpu %.2f + %.2f ms"
                  .formatted(
                      round,
                      threads,
                      slot.contender(),
                      slot.perSecond(),
                      slot.quantile(0.5),
                      slot.ownCpu(),
                      slot.serverCpu()));
        }
      }
      Collections.rotate(turns, 1);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
