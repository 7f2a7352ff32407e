package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wangju.platform.Ids;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Hash;

/**
 * Gives waiting events their places in the log and signs its new state, all in one transaction.
 *
 * <p>One sealer works at a time: it holds a lease of a second and, while it writes, the lock of the
 * log's row. Between its transactions it keeps the edge of the tree, and goes on from it when its
 * root is the one that was signed last; otherwise its own transaction was undone or another sealer
 * has moved on. It then computes the edge from stored hashes, a page of 256 for every eight levels
 * of the tree, and compares its root likewise: nothing but the hashes themselves is stored that
 * could differ from them, and a log that was changed is never signed anew.
 */
@ApplicationScoped
public class Sealer {
  /** Events sealed in one transaction at most. */
  static final int MOST = 1000;

  private final String holder = Ids.next();
  private final LogRepository log;
  private final RecordKey key;
  private final Clock clock;

  private Frontier frontier;

  protected Sealer() {
    this(null, null, null);
  }

  @Inject
  public Sealer(LogRepository log, RecordKey key, Clock clock) {
    this.log = log;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Seals what waits, {@value #MOST} events at most; called by one thread.
   *
   * @return how many; 0 where none waits or another node is at it
   * @throws IllegalStateException when the stored log is not the one that was signed
   */
  @Transactional
  public int sealNext() {
    if (!log.hasUnsealed() || !log.take(holder)) {
      return 0;
    }
    List<UnsealedEvent> events = log.unsealed(MOST);
    if (!events.isEmpty()) {
      takeUp(log.size());
      events.forEach(this::append);
      Checkpoint checkpoint =
          new Checkpoint(key.verifier().name(), frontier.size(), frontier.root());
      LogCheckpoint signed =
          new LogCheckpoint(
              checkpoint,
              key.sign(checkpoint).toString(),
              clock.instant().truncatedTo(ChronoUnit.MICROS));
      log.complete(events.stream().map(UnsealedEvent::id).toList(), signed);
    }
    return events.size();
  }

  private void append(UnsealedEvent event) {
    Hash hash = Hash.ofLeaf(event.envelope());
    log.add(new LogLeaf(frontier.size(), event.id(), hash));
    frontier.append(hash, log::add);
  }

  private void takeUp(long size) {
    if (frontier == null || !isSigned(frontier, size)) {
      frontier = stored(size);
    }
  }

  private Frontier stored(long size) {
    Frontier stored = new Prover(size, new StoredTree(log, size)).frontier();
    if (!isSigned(stored, size)) {
      throw new IllegalStateException(
          "the log's first " + size + " leaves are not those that were signed");
    }
    return stored;
  }

  private boolean isSigned(Frontier edge, long size) {
    return edge.size() == size
        && (size == 0
            || log.checkpoint(size)
                .filter(signed -> signed.getRoot().equals(edge.root()))
                .isPresent());
  }
}
