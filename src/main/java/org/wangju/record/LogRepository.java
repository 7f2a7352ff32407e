package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wangju.record.verify.Hash;

/**
 * Rows of the log. Its one row of state is locked and changed; leaves, tiles and checkpoints are
 * only added and read.
 */
@ApplicationScoped
public class LogRepository {
  // Whether the lease has run out is decided by the database's clock alone, so that a node with a
  // wrong one takes nothing away.
  private static final String TAKE =
      "update record_log set epoch = case when holder = ?1 then epoch else epoch + 1 end, holder = ?1,"
          + " expires_at = timestampadd(SECOND, 1, localtimestamp(6))"
          + " where id = 1 and (holder = ?1 or expires_at <= localtimestamp(6))";

  private final EntityManager em;

  protected LogRepository() {
    this(null);
  }

  @Inject
  public LogRepository(EntityManager em) {
    this.em = em;
  }

  boolean hasUnsealed() {
    return !em.createQuery("select o.eventId from OutboxEvent o")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Takes or keeps the lease for one second; the log's row is locked from here to the transaction's
   * end. False while another has it.
   */
  boolean take(String holder) {
    return em.createNativeQuery(TAKE).setParameter(1, holder).executeUpdate() == 1;
  }

  /** How many leaves the log has. */
  long size() {
    return ((Number)
            em.createNativeQuery("select tree_size from record_log where id = 1").getSingleResult())
        .longValue();
  }

  /**
   * Whatever waits, a stream's events in their order: their leaves ascend with their numbers. An
   * event that committed late is among them all the same.
   */
  List<UnsealedEvent> unsealed(int most) {
    return em.createQuery(
            "select new org.wangju.record.UnsealedEvent(e.id, e.envelope) from OutboxEvent o join RecordedEvent e on e.id = o.eventId"
                + " order by o.streamId, o.sequenceNumber, o.eventId",
            UnsealedEvent.class)
        .setMaxResults(most)
        .getResultList();
  }

  void add(LogLeaf leaf) {
    em.persist(leaf);
  }

  void add(Tile tile) {
    em.createNativeQuery(
            "insert into record_tile (tile_level, tile_index, hash) values (?1, ?2, ?3)")
        .setParameter(1, tile.level())
        .setParameter(2, tile.index())
        .setParameter(3, tile.hash().bytes())
        .executeUpdate();
  }

  /**
   * Ends what {@link #take} began: the events leave the outbox, the log has its new size, which is
   * signed.
   */
  void complete(Collection<String> sealed, LogCheckpoint checkpoint) {
    em.persist(checkpoint);
    em.createQuery("delete from OutboxEvent o where o.eventId in :sealed")
        .setParameter("sealed", sealed)
        .executeUpdate();
    em.createNativeQuery("update record_log set tree_size = ?1 where id = 1")
        .setParameter(1, checkpoint.getSize())
        .executeUpdate();
  }

  /** The checkpoint of just this size. */
  Optional<LogCheckpoint> checkpoint(long size) {
    return Optional.ofNullable(em.find(LogCheckpoint.class, size));
  }

  Optional<LogCheckpoint> latestCheckpoint() {
    return em.createQuery("select c from LogCheckpoint c order by c.size desc", LogCheckpoint.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The stream's events after the given sequence number that are among the log's first leaves, with
   * their payloads.
   */
  List<EvidenceRow> evidence(String streamId, long afterSequence, long size, int most) {
    return em.createQuery(
            "select new org.wangju.record.EvidenceRow(e.sequenceNumber, e.envelope, p.salt, p.content, l.index)"
                + " from RecordedEvent e join LogLeaf l on l.eventId = e.id left join EventPayload p on p.eventId = e.id"
                + " where e.streamId = :stream and e.sequenceNumber > :after and l.index < :size order by e.sequenceNumber",
            EvidenceRow.class)
        .setParameter("stream", streamId)
        .setParameter("after", afterSequence)
        .setParameter("size", size)
        .setMaxResults(most)
        .getResultList();
  }

  /** Where the stream's sealed events stand, in their order. */
  List<LeafPlace> places(String streamId) {
    return em.createQuery(
            "select new org.wangju.record.LeafPlace(e.id, l.index, c.size, c.signedAt)"
                + " from RecordedEvent e join LogLeaf l on l.eventId = e.id, LogCheckpoint c"
                + " where e.streamId = :stream"
                + " and c.size = (select min(s.size) from LogCheckpoint s where s.size > l.index)"
                + " order by e.sequenceNumber",
            LeafPlace.class)
        .setParameter("stream", streamId)
        .getResultList();
  }

  /** Hashes of a stored level, 0 being the leaves, from one index to before another. */
  List<Hash> hashes(int level, long from, long to) {
    return (level == 0 ? leaves(from, to) : tiles(level, from, to))
        .map(bytes -> Hash.of((byte[]) bytes))
        .toList();
  }

  private Stream<?> leaves(long from, long to) {
    return em.createQuery(
            "select l.hash from LogLeaf l where l.index >= :from and l.index < :to order by l.index")
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream();
  }

  private Stream<?> tiles(int level, long from, long to) {
    return em.createNativeQuery(
            "select hash from record_tile where tile_level = ?1 and tile_index >= ?2 and tile_index < ?3 order by tile_index")
        .setParameter(1, level)
        .setParameter(2, from)
        .setParameter(3, to)
        .getResultStream();
  }
}
