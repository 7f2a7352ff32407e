package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An event that awaits its place in the log. */
@Entity
@Table(name = "record_outbox")
public class OutboxEvent {
  @Id
  @Column(name = "event_id")
  private String eventId;

  @Column(name = "stream_id")
  private String streamId;

  @Column(name = "sequence_number")
  private long sequenceNumber;

  protected OutboxEvent() {}

  OutboxEvent(String eventId, Stream stream, long sequenceNumber) {
    this.eventId = eventId;
    this.streamId = stream.id();
    this.sequenceNumber = sequenceNumber;
  }
}
