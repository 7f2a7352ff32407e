package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/**
 * Names and texts of an event with the salt that its hash was made with; erased together by law.
 */
@Entity
@Table(name = "record_payload")
public class EventPayload {
  @Id
  @Column(name = "event_id")
  private String eventId;

  private byte[] salt;

  @Lob private byte[] content;

  protected EventPayload() {}

  EventPayload(String eventId, byte[] salt, byte[] content) {
    this.eventId = eventId;
    this.salt = salt;
    this.content = content;
  }
}
