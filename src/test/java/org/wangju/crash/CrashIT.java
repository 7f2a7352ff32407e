package org.wangju.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.MasterSecret;
import org.wangju.testing.Node;

/**
 * Two nodes on one MySQL server, clients that send forms, and kills: of nodes at marked points and
 * at random, of the database server. What a client was told is done is there, once; what is there
 * agrees with itself in entity, engine, work item, record and mail; nothing stays half-done.
 *
 * <p>Points are marked from outside: the test holds a lock in the database until a node waits
 * there, or keeps what passes on the wire, and then kills the node ({@link Hold}, {@link Relay}).
 */
class CrashIT {
  private static final Path FOLDER = Path.of("target/crash");
  private static final int NODE_KILLS = Integer.getInteger("crash.kills", 50);
  private static final int DATABASE_KILLS = Integer.getInteger("crash.database", 10);
  private static final int CLIENTS = 3;
  private static final Duration TO_REST = Duration.ofMinutes(2);

  private static PostOffice post;
  private static DatabaseServer database;
  private static List<Target> nodes = List.of();

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(FOLDER);
    post = new PostOffice();
    database = new DatabaseServer();
    nodes =
        List.of(
            new Target("a", FOLDER, database.database(), post.port()),
            new Target("b", FOLDER, database.database(), post.port()));
    for (Target node : nodes) {
      // One after the other: the first brings the schema and the demo registers.
      node.launch();
      node.awaitService();
    }
  }

  @AfterAll
  static void stop() {
    nodes.forEach(Target::close);
    database.close();
    post.close();
  }

  @Test
  void whatWasAcknowledgedIsThereOnceWhateverIsKilled() throws Exception {
    assertThat(database.number("select @@innodb_flush_log_at_trx_commit")).isOne();
    long begin = System.nanoTime();
    Auditor auditor = new Auditor(nodes, database, FOLDER);
    giveAddresses();
    try (Ledger ledger = new Ledger(FOLDER.resolve("ledger.txt"));
        PassingTime time = new PassingTime(database)) {
      Kills kills = new Kills(nodes, database, time, ledger);
      underLoad(ledger, () -> kills.run(NODE_KILLS, DATABASE_KILLS));
      awaitRest();
      List<String> unsound = unsound(auditor);
      long rest = awaitRest();
      Audit audit = new Audit(database, ledger).run(post);
      Duration lasted = Duration.ofNanos(System.nanoTime() - begin);
      String report = report(kills, ledger, audit, unsound, rest, lasted);
      Files.writeString(Path.of("target/crash.md"), report);
      System.out.println(report);
      assertThat(kills.missed()).as("points to which no node came").isEmpty();
      assertThat(kills.total()).as("kills of nodes").isGreaterThanOrEqualTo(NODE_KILLS);
      assertThat(kills.ofDatabase()).as("kills of the database").isEqualTo(DATABASE_KILLS);
      assertThat(ledger.done()).as("steps acknowledged").isPositive();
      assertThat(audit.lost()).as("acknowledged and lost").isEmpty();
      assertThat(audit.doubled()).as("done twice").isEmpty();
      assertThat(audit.refusedButDone()).as("refused and done").isEmpty();
      assertThat(ledger.lostDrafts()).as("drafts acknowledged and lost").isEmpty();
      assertThat(audit.contradictionsFound()).isEmpty();
      assertThat(post.repeated())
          .as("mails that came once more under their Message-ID")
          .isLessThanOrEqualTo(kills.mostRepeatedMails());
      assertThat(unsound).as("what wangju-verify.jar says").isEmpty();
    }
  }

  private static void underLoad(Ledger ledger, Runnable work) throws Exception {
    List<Client> clients =
        applicants().stream().map(name -> new Client(nodes, name, ledger)).toList();
    List<Thread> threads = clients.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    try {
      work.run();
    } finally {
      clients.forEach(Client::end);
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static List<String> unsound(Auditor auditor) throws Exception {
    List<String> unsound = new ArrayList<>();
    for (String caseId : database.strings("select id from case_file order by id")) {
      String said = auditor.check(caseId);
      if (!said.isEmpty()) {
        unsound.add(said);
      }
    }
    return unsound;
  }

  private static void giveAddresses() throws SQLException {
    Cipherbox cipherbox = new Cipherbox(new MasterSecret(Node.SECRET));
    for (String login : database.strings("select login from account")) {
      database.run(
          List.of(
              "update account set mail_cipher = '%s' where login = '%s'"
                  .formatted(cipherbox.encrypt(login + "@example.org"), login)));
    }
  }

  /** People of the secretary's branch who may apply, made after the pattern of one. */
  private static List<String> applicants() throws SQLException {
    String pattern =
        database.strings("select person_id from account where login = 'applicant'").get(0);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String name = "申请人" + (char) ('甲' + i);
      String id = "00000000-0000-7000-8000-%012d".formatted(i + 1);
      database.run(
          List.of(
              copy("person", pattern, id, "id", Map.of("name", name)),
              copy("standing_period", pattern, id, "person_id", Map.of()),
              copy("belonging", pattern, id, "person_id", Map.of())));
      names.add(name);
    }
    return names;
  }

  /**
   * A row like that of the pattern, for another person; numbers that are nobody else's stay away.
   */
  private static String copy(
      String table, String pattern, String id, String column, Map<String, String> changed) {
    List<String> columns =
        database.strings(
            "select column_name from information_schema.columns where table_schema = database() and table_name = '"
                + table
                + "'");
    List<String> values = new ArrayList<>();
    for (String each : columns) {
      if (each.equals(column)) {
        values.add("'" + id + "'");
      } else if (changed.containsKey(each)) {
        values.add("'" + changed.get(each) + "'");
      } else if (each.equals("id")) {
        values.add("uuid()");
      } else if (each.startsWith("identity_")) {
        values.add("null");
      } else {
        values.add(each);
      }
    }
    return "insert into %s (%s) select %s from %s where %s = '%s'"
        .formatted(
            table, String.join(", ", columns), String.join(", ", values), table, column, pattern);
  }

  /** Waits until nothing is left to be done, and tells how many seconds that took. */
  private static long awaitRest() {
    long begin = System.nanoTime();
    while (database.number(Audit.unrest()) > 0) {
      assertThat(System.nanoTime() - begin)
          .as("events, news, mails, jobs or locks are left: " + Audit.unrest())
          .isLessThan(TO_REST.toNanos());
      Target.pause(500);
    }
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private static String report(
      Kills kills, Ledger ledger, Audit audit, List<String> unsound, long rest, Duration lasted) {
    StringBuilder text = new StringBuilder("# Faults\n\n");
    text.append(
        "`mvn -Pcrash -Dcrash.kills=%d -Dcrash.database=%d`: %d clients, two nodes, %d s\n\n"
            .formatted(NODE_KILLS, DATABASE_KILLS, CLIENTS, lasted.toSeconds()));
    text.append("| | |\n|---|---|\n");
    line(text, "nodes killed", kills.total());
    kills.ofNodes().forEach((point, times) -> line(text, "… " + point, times));
    line(text, "points missed", kills.missed());
    line(text, "database servers killed", kills.ofDatabase());
    line(
        text,
        "longest until all nodes were ready again",
        kills.longestRecovery().toMillis() + " ms");
    line(text, "steps acknowledged", ledger.done());
    line(text, "of them lost", audit.lost());
    line(text, "steps done twice", audit.doubled());
    line(text, "steps refused and yet done", audit.refusedButDone());
    line(
        text,
        "steps without an answer",
        ledger.unanswered().size() + ", of which done " + audit.unansweredButDone());
    line(text, "drafts acknowledged", ledger.keptDrafts());
    line(text, "of them lost", ledger.lostDrafts());
    line(
        text,
        "contradictions",
        audit.contradictionsFound() + " of " + audit.kindsLookedFor() + " kinds looked for");
    line(text, "cases", database.number("select count(*) from case_file"));
    line(text, "of them not sound to wangju-verify.jar", unsound);
    line(text, "leaves of the log", database.number("select tree_size from record_log"));
    line(text, "mails", database.number("select count(*) from mail where state = 'SENT'"));
    line(
        text,
        "mails that came once more under their Message-ID",
        post.repeated() + ", of at most " + kills.mostRepeatedMails());
    line(text, "seconds until all was at rest", rest);
    return text.toString();
  }

  private static void line(StringBuilder text, String what, Object value) {
    text.append("| ").append(what).append(" | ").append(value).append(" |\n");
  }
}
