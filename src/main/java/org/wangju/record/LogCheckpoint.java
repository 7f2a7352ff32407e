package org.wangju.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Hash;

/** The signed state of the log at one of its sizes. */
@Entity
@Table(name = "record_checkpoint")
public class LogCheckpoint {
  @Id
  @Column(name = "tree_size")
  private long size;

  private byte[] root;
  private String note;

  @Column(name = "signed_at")
  private Instant signedAt;

  protected LogCheckpoint() {}

  LogCheckpoint(Checkpoint checkpoint, String note, Instant signedAt) {
    this.size = checkpoint.size();
    this.root = checkpoint.root().bytes();
    this.note = note;
    this.signedAt = signedAt;
  }

  /** How many events it covers. */
  public long getSize() {
    return size;
  }

  /** The hash over all of them. */
  public Hash getRoot() {
    return Hash.of(root);
  }

  /** The signed note (C2SP tlog-checkpoint), to be handed out as it is. */
  public String getNote() {
    return note;
  }

  /** When it was signed, by the signing node's clock. */
  public Instant getSignedAt() {
    return signedAt;
  }
}
