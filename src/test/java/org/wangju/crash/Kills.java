package org.wangju.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.wangju.crash.Relay.Moment;
import org.wangju.crash.Relay.Trap;

/**
 * Kills nodes, each as soon as clients have been served for a while, so that as a rule one serves
 * while the other starts; and in between the database server.
 */
final class Kills {
  private static final Logger LOG = Logger.getLogger(Kills.class.getName());

  /** The first are those of a short run. */
  private static final List<Point> ORDER =
      List.of(
          Point.REPLY_HELD,
          Point.WHILE_STARTING,
          Point.BEFORE_COMMIT,
          Point.IN_JOB,
          Point.MAIL_TAKEN,
          Point.WRITING_CHECKPOINT,
          Point.DONE_AND_UNSEALED,
          Point.AT_RANDOM,
          Point.WRITING_OUTBOX,
          Point.AT_RANDOM,
          Point.WHILE_STARTING,
          Point.LOCKING_CASE,
          Point.WRITING_TASK,
          Point.DONE_AND_UNMAILED,
          Point.AT_RANDOM,
          Point.WRITING_ITEM,
          Point.WRITING_DRAFT,
          Point.REQUEST_HALF_SENT,
          Point.EMPTYING_OUTBOX,
          Point.AT_RANDOM,
          Point.WHILE_STARTING,
          Point.WRITING_ENTITY,
          Point.SPREADING,
          Point.WRITING_TIMER,
          Point.WRITING_LEAF,
          Point.AT_RANDOM,
          Point.SENDING_ONCE,
          Point.DONE_AND_UNSPREAD,
          Point.WRITING_HISTORY,
          Point.BEGINNING_MAIL,
          Point.WHILE_STARTING,
          Point.USING_LOGIN,
          Point.WRITING_EVENT,
          Point.TAKING_LEASE,
          Point.AT_RANDOM,
          Point.WRITING_NEWS,
          Point.BEFORE_COMMIT,
          Point.REPLY_HELD,
          Point.IN_JOB,
          Point.AT_RANDOM);

  private static final Pattern CASE = Pattern.compile("record_stream", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMIT = Pattern.compile("commit", Pattern.CASE_INSENSITIVE);

  /** Acknowledged steps between two kills. */
  private static final int SERVED = 4;

  private static final int PAIR = 2;

  private static final int TRIES = 3;
  private static final Duration ONE_TRY = Duration.ofSeconds(40);

  /** A node may look for jobs once a minute. */
  private static final Duration TIMER = Duration.ofSeconds(100);

  private static final Duration PATIENCE = Duration.ofMinutes(9);
  private static final int GLANCE_MILLIS = 5;
  private static final int COMMITS_HELD_MILLIS = 60;
  private static final int STARTING_MILLIS = 15_000;

  private final List<Target> nodes;
  private final DatabaseServer database;
  private final PassingTime time;
  private final Ledger ledger;
  // The same in every run; what it meets is not.
  private final Random random = new Random(20260801);
  private final Map<Point, Integer> ofNodes = new EnumMap<>(Point.class);
  private final List<Point> missed = new ArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private int turn;
  private int ofDatabase;
  private Duration longestRecovery = Duration.ZERO;

  Kills(List<Target> nodes, DatabaseServer database, PassingTime time, Ledger ledger) {
    this.nodes = nodes;
    this.database = database;
    this.time = time;
    this.ledger = ledger;
  }

  /** Does it so often; the database's turns lie evenly between the nodes'. */
  void run(int nodeKills, int databaseKills) {
    awaitService();
    while (total() < nodeKills || ofDatabase < databaseKills) {
      Point next = ORDER.get(turn % ORDER.size());
      if (isTurnOfDatabase(nodeKills, databaseKills) && next != Point.WHILE_STARTING) {
        awaitAllUp();
        killDatabase();
      } else {
        turn++;
        kill(next);
      }
      // In pairs: the second of a pair meets the node that is left, and for a while none serves.
      if (turn % PAIR == 0 && ORDER.get(turn % ORDER.size()) != Point.WHILE_STARTING) {
        awaitAllUp();
      }
      awaitService();
    }
    awaitAllUp();
    awaitService();
  }

  private boolean isTurnOfDatabase(int nodeKills, int databaseKills) {
    boolean behind = ofDatabase * (long) nodeKills < total() * (long) databaseKills;
    return ofDatabase < databaseKills && (behind || total() >= nodeKills);
  }

  private void killDatabase() {
    Target.pause(random.nextInt(1_000));
    long begin = System.nanoTime();
    database.kill();
    database.start();
    await(
        "a node does not serve after its database came back",
        () -> nodes.stream().allMatch(Target::isReady));
    Duration recovery = Duration.ofNanos(System.nanoTime() - begin);
    longestRecovery = recovery.compareTo(longestRecovery) > 0 ? recovery : longestRecovery;
    ofDatabase++;
    LOG.info(
        "killed the database server; nodes were ready again after " + recovery.toMillis() + " ms");
  }

  private void kill(Point point) {
    if (point == Point.WHILE_STARTING && up().size() == nodes.size()) {
      kill(Point.AT_RANDOM);
    }
    for (int tries = 1; tries <= TRIES; tries++) {
      Optional<Target> killed = tryTo(point);
      if (killed.isPresent()) {
        ofNodes.merge(point, 1, Integer::sum);
        LOG.info("killed node " + killed.get().name() + ": " + point);
        startAgain(killed.get());
        return;
      }
    }
    missed.add(point);
    LOG.warning("no node came to " + point);
  }

  private Optional<Target> tryTo(Point point) {
    try {
      if (point.moment() != null) {
        return killAt(point.moment());
      }
      if (point.isAcknowledged()) {
        return killOnceAcknowledged(point);
      }
      return switch (point) {
        case AT_RANDOM -> killAtRandom();
        case WHILE_STARTING -> killStarting();
        case BEFORE_COMMIT -> killBeforeCommit();
        case IN_JOB -> killInJob();
        default -> killAtWriter(point);
      };
    } catch (SQLException e) {
      LOG.log(Level.WARNING, point.toString(), e);
      return Optional.empty();
    }
  }

  private Optional<Target> killAtRandom() {
    Target.pause(random.nextInt(1_500));
    Target node = up().get(random.nextInt(up().size()));
    node.kill();
    return Optional.of(node);
  }

  /** Of a node that was killed before. */
  private Optional<Target> killStarting() {
    Target starting = nodes.stream().filter(node -> !node.isUp()).findFirst().orElseThrow();
    Target.pause(random.nextInt(STARTING_MILLIS));
    boolean quicker = starting.isUp();
    starting.kill();
    if (quicker) {
      ofNodes.merge(Point.AT_RANDOM, 1, Integer::sum);
      startAgain(starting);
    }
    return quicker ? Optional.empty() : Optional.of(starting);
  }

  private Optional<Target> killAt(Moment moment) {
    AtomicBoolean sprung = new AtomicBoolean();
    AtomicReference<Target> killed = new AtomicReference<>();
    for (Target node : nodes) {
      Relay relay = moment == Moment.MAIL_TAKEN ? node.mail() : node.clients();
      relay.set(
          new Trap(
              moment,
              sprung,
              () -> {
                node.kill();
                killed.set(node);
              }));
    }
    boolean came = awaitOneTry(sprung::get);
    nodes.forEach(node -> node.clients().set(null));
    nodes.forEach(node -> node.mail().set(null));
    if (came || sprung.get()) {
      await("a node does not end", () -> killed.get() != null);
    }
    return Optional.ofNullable(killed.get());
  }

  /** Once a client was told that a step is done, what follows it being held up. */
  private Optional<Target> killOnceAcknowledged(Point point) throws SQLException {
    Hold hold = Hold.ofWriters(database, point.table());
    try {
      long before = ledger.done();
      if (!awaitOneTry(() -> ledger.done() > before)) {
        return Optional.empty();
      }
      Target node = named(ledger.lastNode());
      node.kill();
      return Optional.of(node);
    } finally {
      hold.close();
    }
  }

  /**
   * The case is held until a job has come to it, since that may take long; then, for a moment, the
   * table.
   */
  private Optional<Target> killInJob() throws SQLException {
    time.stand();
    try {
      await("no case comes to its review", () -> !time.casesWithoutReview().isEmpty());
      try (Hold ofCase = Hold.ofCase(database, time.casesWithoutReview().get(0))) {
        time.passNow();
        if (awaitWaiting(ofCase, CASE, TIMER).isEmpty()) {
          return Optional.empty();
        }
        try (Hold ofTable = Hold.ofWriters(database, Point.IN_JOB.table())) {
          ofCase.release();
          return killWaiting(ofTable, Point.IN_JOB.statement(), ONE_TRY);
        }
      }
    } finally {
      time.goOn();
    }
  }

  private Optional<Target> killAtWriter(Point point) throws SQLException {
    try (Hold hold = Hold.ofWriters(database, point.table())) {
      return killWaiting(hold, point.statement(), ONE_TRY);
    }
  }

  /** Holds commits for moments again and again, until one of a command is among those held. */
  private Optional<Target> killBeforeCommit() {
    long deadline = System.nanoTime() + ONE_TRY.toNanos();
    while (System.nanoTime() < deadline) {
      try (Hold hold = Hold.ofCommits(database)) {
        Optional<Target> killed = killWaiting(hold, COMMIT, Duration.ofMillis(COMMITS_HELD_MILLIS));
        if (killed.isPresent()) {
          return killed;
        }
      } catch (SQLException e) {
        LOG.log(Level.FINE, "commits could not be held this time", e);
      }
      Target.pause(random.nextInt(40));
    }
    return Optional.empty();
  }

  private Optional<Target> killWaiting(Hold hold, Pattern statement, Duration most)
      throws SQLException {
    Optional<Target> waiting = awaitWaiting(hold, statement, most);
    waiting.ifPresent(Target::kill);
    return waiting;
  }

  private Optional<Target> awaitWaiting(Hold hold, Pattern statement, Duration most)
      throws SQLException {
    long deadline = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Target> waiting = hold.waiting(statement).map(this::named);
      if (waiting.isPresent()) {
        return waiting;
      }
      Target.pause(GLANCE_MILLIS);
    }
    return Optional.empty();
  }

  private List<Target> up() {
    return nodes.stream().filter(Target::isUp).toList();
  }

  private Target named(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  private void startAgain(Target node) {
    node.launch();
    Thread thread =
        new Thread(
            () -> {
              try {
                node.awaitService();
              } catch (IllegalStateException e) {
                faults.add(e.getMessage());
              }
            },
            "start of " + node.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitAllUp() {
    await("a node does not come up", () -> nodes.stream().allMatch(Target::isUp));
  }

  /** Waits until clients were told of some more steps done. */
  private void awaitService() {
    long before = ledger.done();
    await("clients are not served", () -> ledger.done() >= before + SERVED);
  }

  private void await(String otherwise, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (!faults.isEmpty()) {
        throw new IllegalStateException(String.join("; ", faults));
      }
      if (nodes.stream().anyMatch(node -> node.isUp() && !node.isAlive())) {
        throw new IllegalStateException("a node ended by itself");
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(otherwise);
      }
      Target.pause(20);
    }
  }

  private static boolean awaitOneTry(BooleanSupplier condition) {
    long deadline = System.nanoTime() + ONE_TRY.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Target.pause(GLANCE_MILLIS);
    }
    return true;
  }

  int total() {
    return ofNodes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * How many mails may have come twice. A node sends one after the other and notes each before the
   * next: its end falls at most once between the mail server's answer and the note, wherever it was
   * killed, and the database's once for each node.
   */
  int mostRepeatedMails() {
    return total() + ofDatabase * nodes.size();
  }

  /** Kills of nodes that took place, by where. */
  Map<Point, Integer> ofNodes() {
    return ofNodes;
  }

  /** Where no node was killed although it was tried. */
  List<Point> missed() {
    return missed;
  }

  int ofDatabase() {
    return ofDatabase;
  }

  /** The longest that it took from a kill of the database server until all nodes were ready. */
  Duration longestRecovery() {
    return longestRecovery;
  }
}
