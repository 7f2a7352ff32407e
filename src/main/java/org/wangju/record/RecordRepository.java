package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Rows of the record: streams are locked and counted up, everything else is only added and read.
 */
@ApplicationScoped
public class RecordRepository {
  private static final String SELECT =
      "select new org.wangju.record.RecordedRow(e.id, e.streamId, e.sequenceNumber, e.kind, e.subjectId, e.actorId, e.happenedAt, e.envelope, p.content)"
          + " from RecordedEvent e left join EventPayload p on p.eventId = e.id ";

  private final EntityManager em;

  protected RecordRepository() {
    this(null);
  }

  @Inject
  public RecordRepository(EntityManager em) {
    this.em = em;
  }

  EventStream lock(Stream stream) {
    EventStream row = em.find(EventStream.class, stream.id(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      // A locking query sees only the database; a stream that began in this transaction may not be
      // there yet. It must not be
      // flushed for that: the next lock would read the counter back, and an import of many people
      // would flush for each.
      row = em.find(EventStream.class, stream.id());
    }
    if (row == null) {
      row = new EventStream(stream);
      em.persist(row);
    }
    return row;
  }

  void add(RecordedEvent event, EventPayload payload, OutboxEvent outbox) {
    em.persist(event);
    em.persist(payload);
    em.persist(outbox);
  }

  Optional<RecordedRow> find(String eventId) {
    return em.createQuery(SELECT + "where e.id = :id", RecordedRow.class)
        .setParameter("id", eventId)
        .getResultStream()
        .findFirst();
  }

  List<RecordedRow> ofStream(String streamId, long afterSequence, int most) {
    TypedQuery<RecordedRow> query =
        em.createQuery(
            SELECT
                + "where e.streamId = :stream and e.sequenceNumber > :after order by e.sequenceNumber",
            RecordedRow.class);
    return query
        .setParameter("stream", streamId)
        .setParameter("after", afterSequence)
        .setMaxResults(most)
        .getResultList();
  }

  List<RecordedRow> latestOfStream(String streamId, int most) {
    TypedQuery<RecordedRow> query =
        em.createQuery(
            SELECT + "where e.streamId = :stream order by e.sequenceNumber desc",
            RecordedRow.class);
    return query.setParameter("stream", streamId).setMaxResults(most).getResultList();
  }

  List<RecordedRow> latestOfStream(String streamId, Collection<String> kinds, int most) {
    TypedQuery<RecordedRow> query =
        em.createQuery(
            SELECT
                + "where e.streamId = :stream and e.kind in :kinds order by e.sequenceNumber desc",
            RecordedRow.class);
    return query
        .setParameter("stream", streamId)
        .setParameter("kinds", kinds)
        .setMaxResults(most)
        .getResultList();
  }

  List<RecordedRow> latestAbout(String subjectId, Collection<String> kinds, int most) {
    TypedQuery<RecordedRow> query =
        em.createQuery(
            SELECT
                + "where e.subjectId = :subject and e.kind in :kinds order by e.happenedAt desc, e.sequenceNumber desc",
            RecordedRow.class);
    return query
        .setParameter("subject", subjectId)
        .setParameter("kinds", kinds)
        .setMaxResults(most)
        .getResultList();
  }

  List<RecordedRow> latestAbout(String subjectId, int most) {
    TypedQuery<RecordedRow> query =
        em.createQuery(
            SELECT
                + "where e.subjectId = :subject order by e.happenedAt desc, e.sequenceNumber desc",
            RecordedRow.class);
    return query.setParameter("subject", subjectId).setMaxResults(most).getResultList();
  }
}
