package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Clashes;
import org.wangju.platform.Ids;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Hash;
import org.wangju.record.verify.SignedNote;
import org.wangju.testing.Stack;

/** Every event gets one place in the log, whatever happens to those who give it. */
class SealerTest {
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  @RegisterExtension
  static final Stack stack = Stack.at("2026-03-02T09:00").withProperty("wangju.secret", SECRET);

  private final LogRepository log = stack.get(LogRepository.class);
  private Sealer sealer;

  @BeforeEach
  void newNode() {
    sealer = newSealer();
    leaseRunsOut();
  }

  @Test
  void anEventGetsALeafAndTheLogASignedCheckpoint() {
    long before = size();
    String id = happen(1).get(0);

    assertThat(seal(sealer)).isOne();

    assertThat(size()).isEqualTo(before + 1);
    assertThat(query("select l.eventId from LogLeaf l where l.index = " + before))
        .containsExactly(id);
    assertThat(query("select o.eventId from OutboxEvent o")).isEmpty();
    SignedNote note = SignedNote.read(log.latestCheckpoint().orElseThrow().getNote());
    assertThat(note.isSignedBy(stack.get(RecordKey.class).verifier())).isTrue();
    assertThat(Checkpoint.read(note.text()))
        .isEqualTo(new Checkpoint("wangju", before + 1, rootOfAllEnvelopes()));
  }

  /** Two nodes' clocks are never quite the same, and keys go by them. */
  @Test
  void leavesAscendWithTheEventsOfAStreamWhateverTheirKeys() {
    Stream stream = Stream.ofCase(Ids.next());
    Event event = Event.of("testing.thing-happened", stream);
    List<String> keys = List.of(Ids.next(), Ids.next(), Ids.next());
    stack.inTransaction(
        () -> {
          for (int i = 0; i < keys.size(); i++) {
            add(keys.get(i), event, keys.size() - i);
          }
        });
    assertThat(stack.inTransaction(() -> log.unsealed(Sealer.MOST)))
        .extracting(UnsealedEvent::id)
        .filteredOn(keys::contains)
        .containsExactly(keys.get(2), keys.get(1), keys.get(0));
    stack.inTransaction(() -> sealer.sealNext());
  }

  private static void add(String key, Event event, long number) {
    byte[] bytes = {1};
    stack
        .get(RecordRepository.class)
        .add(
            new RecordedEvent(key, event, number, "", stack.clock().instant(), bytes),
            new EventPayload(key, bytes, bytes),
            new OutboxEvent(key, event.stream(), number));
  }

  @Test
  void withoutANewEventNothingIsSigned() {
    happen(1);
    seal(sealer);
    long size = size();

    List<String> statements = stack.statements(() -> assertThat(seal(sealer)).isZero());

    assertThat(statements).hasSize(1);
    assertThat(log.latestCheckpoint().orElseThrow().getSize()).isEqualTo(size);
  }

  @Test
  void whatAnUndoneTransactionSealedIsSealedAgain() {
    happen(3);
    sealAndUndo(sealer);
    happen(2);

    assertThat(seal(sealer)).isEqualTo(5);
    assertLogIsWhole();
  }

  @Test
  void whatAnotherSealedInsteadOfAnUndoneTransactionIsTakenUp() throws Exception {
    Sealer former = newSealer();
    happen(1);
    seal(former);
    leaseRunsOut();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch undone = new CountDownLatch(1);
    Thread late = new Thread(() -> happenLate(begun, undone));
    late.start();
    begun.await();
    happen(Sealer.MOST);

    sealAndUndo(sealer);
    undone.countDown();
    late.join();
    assertThat(seal(former)).as("as many, the late one among them").isEqualTo(Sealer.MOST);
    leaseRunsOut();

    assertThat(seal(sealer)).isOne();
    assertLogIsWhole();
  }

  @Test
  void anotherSealerWaitsForTheLeaseAndThenTakesOver() {
    happen(1);
    seal(sealer);
    long epoch = epoch();
    Sealer other = newSealer();

    happen(1);
    assertThat(seal(other)).as("while the lease runs").isZero();
    leaseRunsOut();
    assertThat(seal(other)).isOne();
    assertThat(epoch()).isEqualTo(epoch + 1);

    happen(1);
    assertThat(seal(sealer)).as("the former sealer, while the lease of the other runs").isZero();
    leaseRunsOut();
    assertThat(seal(sealer)).as("the former sealer, with an edge that is behind").isOne();
    assertLogIsWhole();
  }

  @Test
  void theLeaseRunsOutByItselfWithinASecond() throws InterruptedException {
    happen(1);
    seal(sealer);
    happen(1);
    Sealer other = newSealer();
    int sealed = 0;
    for (int tenths = 0; tenths < 30 && sealed == 0; tenths++) {
      TimeUnit.MILLISECONDS.sleep(100);
      sealed = seal(other);
    }
    assertThat(sealed).isOne();
  }

  @Test
  void aTakeOverReadsFewRowsHoweverLongTheLogIs() {
    happen(1400);
    assertThat(seal(sealer)).isEqualTo(Sealer.MOST);
    assertThat(seal(sealer)).isEqualTo(400);
    leaseRunsOut();
    happen(1);

    Sealer other = newSealer();
    List<String> statements = stack.statements(() -> assertThat(seal(other)).isOne());

    assertThat(
            statements.stream().filter(sql -> sql.toLowerCase(Locale.ROOT).contains("record_tile")))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(statements).hasSizeLessThanOrEqualTo(12);
    assertLogIsWhole();
  }

  @Test
  void proofsFromTheStoredHashesHold() {
    happen(600);
    seal(sealer);
    long size = size();
    Hash root = log.latestCheckpoint().orElseThrow().getRoot();
    Prover prover = new Prover(size, new StoredTree(log, size));
    List<byte[]> envelopes = envelopes();
    for (long index : List.of(0L, 255L, 256L, 511L, size - 1)) {
      assertThat(prover.inclusion(index).proves(Hash.ofLeaf(envelopes.get((int) index)), root))
          .as("leaf %s", index)
          .isTrue();
    }
    List<LogCheckpoint> earlier =
        stack
            .entityManager()
            .createQuery("select c from LogCheckpoint c", LogCheckpoint.class)
            .getResultList();
    assertThat(earlier)
        .isNotEmpty()
        .allMatch(c -> prover.consistency(c.getSize()).proves(c.getRoot(), root));
  }

  @Test
  void aLogThatWasChangedIsNotSignedAnew() {
    happen(5);
    seal(sealer);
    happen(1);
    leaseRunsOut();
    long last = size() - 1;
    byte[] sound = log.hashes(0, last, last + 1).get(0).bytes();
    change(last, new byte[Hash.BYTES]);
    Sealer other = newSealer();

    assertThatThrownBy(() -> seal(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not those that were signed");

    change(last, sound);
    assertThat(seal(other)).isOne();
    assertLogIsWhole();
  }

  @Test
  void manySealersAndWritersAtOnce() throws Exception {
    int writers = 4;
    int events = 40;
    long before = size();
    CountDownLatch written = new CountDownLatch(writers);
    ExecutorService threads = Executors.newFixedThreadPool(writers + 3);
    List<Future<?>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < events; i++) {
                  happen(1);
                }
                written.countDown();
              }));
    }
    for (int s = 0; s < 3; s++) {
      Sealer node = newSealer();
      work.add(
          threads.submit(
              () -> {
                while (written.getCount() > 0 || log.hasUnsealed()) {
                  sealOrClash(node);
                  TimeUnit.MILLISECONDS.sleep(5);
                  // Every sealer gets its turn, far more often than leases of a second would allow.
                  leaseRunsOut();
                }
                return null;
              }));
    }
    for (Future<?> each : work) {
      each.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();

    assertThat(size()).isEqualTo(before + (long) writers * events);
    assertThat(query("select o.eventId from OutboxEvent o")).isEmpty();
    assertLogIsWhole();
  }

  private static void sealOrClash(Sealer node) {
    try {
      seal(node);
    } catch (RuntimeException e) {
      if (!new Clashes().isClash(e)) {
        throw e;
      }
    }
  }

  /**
   * Leaves without gaps, one for each event, and every checkpoint the root of the leaves that it
   * covers.
   */
  private void assertLogIsWhole() {
    List<byte[]> envelopes = envelopes();
    assertThat(envelopes).hasSize((int) size());
    assertThat(query("select max(l.index) from LogLeaf l")).containsExactly(size() - 1);
    Frontier frontier = new Frontier(0, List.of());
    List<Hash> roots = new ArrayList<>();
    for (byte[] envelope : envelopes) {
      frontier.append(Hash.ofLeaf(envelope), tile -> {});
      roots.add(frontier.root());
    }
    List<LogCheckpoint> all =
        stack
            .entityManager()
            .createQuery("select c from LogCheckpoint c", LogCheckpoint.class)
            .getResultList();
    assertThat(all).allMatch(c -> c.getRoot().equals(roots.get((int) c.getSize() - 1)));
    assertThat(all).anyMatch(c -> c.getSize() == size());
  }

  private Hash rootOfAllEnvelopes() {
    Frontier frontier = new Frontier(0, List.of());
    envelopes().forEach(envelope -> frontier.append(Hash.ofLeaf(envelope), tile -> {}));
    return frontier.root();
  }

  private static List<byte[]> envelopes() {
    return stack
        .entityManager()
        .createQuery(
            "select e.envelope from LogLeaf l join RecordedEvent e on e.id = l.eventId order by l.index",
            byte[].class)
        .getResultList();
  }

  private static List<String> happen(int times) {
    return stack.inTransaction(
        () -> {
          List<String> ids = new ArrayList<>();
          Stream stream = Stream.ofCase(Ids.next());
          for (int i = 0; i < times; i++) {
            ids.add(
                stack
                    .get(Record.class)
                    .append(Event.of("testing.thing-happened", stream).with("name", "李𠮷")));
          }
          return ids;
        });
  }

  /** An event with the lowest key of those that wait, which commits last. */
  private static void happenLate(CountDownLatch begun, CountDownLatch commit) {
    stack.inTransaction(
        () -> {
          happen(1);
          begun.countDown();
          commit.await();
          return null;
        });
  }

  private static Sealer newSealer() {
    return new Sealer(stack.get(LogRepository.class), stack.get(RecordKey.class), stack.clock());
  }

  private static int seal(Sealer sealer) {
    return stack.inTransaction(sealer::sealNext);
  }

  private static void sealAndUndo(Sealer node) {
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> {
                      node.sealNext();
                      throw new IllegalArgumentException("the node dies");
                    }))
        .hasMessage("the node dies");
  }

  private long size() {
    return log.size();
  }

  private static long epoch() {
    return ((Number)
            stack
                .entityManager()
                .createNativeQuery("select epoch from record_log where id = 1")
                .getSingleResult())
        .longValue();
  }

  private static void leaseRunsOut() {
    stack.inTransaction(
        () -> {
          EntityManager em = stack.entityManager();
          em.createNativeQuery(
                  "update record_log set expires_at = timestampadd(SECOND, -1, localtimestamp(6))")
              .executeUpdate();
        });
  }

  private static void change(long leaf, byte[] hash) {
    stack.asOwner("update record_leaf set hash = ? where leaf_index = ?", hash, leaf);
  }

  private static List<Object> query(String jpql) {
    return stack.entityManager().createQuery(jpql, Object.class).getResultList();
  }
}
