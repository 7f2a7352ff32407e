package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.record.verify.Hash;

/** An event's place in the log, given once and for good. */
@Entity
@Table(name = "record_leaf")
public class LogLeaf {
  // As unique as the index, which cannot be the entity's id: EclipseLink takes none that is 0.
  @Id
  @Column(name = "event_id")
  private String eventId;

  @Column(name = "leaf_index")
  private long index;

  private byte[] hash;

  protected LogLeaf() {}

  LogLeaf(long index, String eventId, Hash hash) {
    this.index = index;
    this.eventId = eventId;
    this.hash = hash.bytes();
  }
}
