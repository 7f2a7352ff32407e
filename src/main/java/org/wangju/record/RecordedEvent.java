package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The envelope of an event as it was hashed, with the columns by which it is found. Never changed,
 * never removed.
 */
@Entity
@Table(name = "record_event")
public class RecordedEvent {
  @Id private String id;

  @Column(name = "stream_id")
  private String streamId;

  @Enumerated(EnumType.STRING)
  @Column(name = "stream_kind")
  private Stream.Kind streamKind;

  @Column(name = "sequence_number")
  private long sequenceNumber;

  private String kind;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "actor_id")
  private String actorId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private byte[] envelope;

  protected RecordedEvent() {}

  RecordedEvent(
      String id,
      Event event,
      long sequenceNumber,
      String actorId,
      Instant happenedAt,
      byte[] envelope) {
    this.id = id;
    this.streamId = event.stream().id();
    this.streamKind = event.stream().kind();
    this.sequenceNumber = sequenceNumber;
    this.kind = event.kind();
    this.subjectId = event.subjectId();
    this.actorId = actorId;
    this.happenedAt = happenedAt;
    this.envelope = envelope;
  }
}
