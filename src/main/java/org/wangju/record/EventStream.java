package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that a command locks first, and the counter of its events. */
@Entity
@Table(name = "record_stream")
public class EventStream {
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private Stream.Kind kind;

  @Column(name = "last_sequence")
  private long lastSequence;

  protected EventStream() {}

  EventStream(Stream stream) {
    id = stream.id();
    kind = stream.kind();
  }

  long nextSequence() {
    return ++lastSequence;
  }
}
