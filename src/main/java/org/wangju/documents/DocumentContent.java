package org.wangju.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file's bytes as received, in encrypted pieces; a document's version points at them. */
@Entity
@Table(name = "document_content")
public class DocumentContent {
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private StorePlace place;

  @Enumerated(EnumType.STRING)
  private FileKind kind;

  @Column(name = "size_bytes")
  private long size;

  private String sha256;

  @Column(name = "begun_at")
  private Instant begunAt;

  private boolean filed;

  protected DocumentContent() {}

  DocumentContent(String id, StorePlace place, FileKind kind, Instant begunAt) {
    this.id = id;
    this.place = place;
    this.kind = kind;
    this.sha256 = "";
    this.begunAt = begunAt;
  }

  void received(long bytes, String hash) {
    size = bytes;
    sha256 = hash;
  }

  void file() {
    filed = true;
  }

  public String getId() {
    return id;
  }

  StorePlace getPlace() {
    return place;
  }

  public FileKind getKind() {
    return kind;
  }

  /** In bytes. */
  public long getSize() {
    return size;
  }

  /** Of the bytes, 64 hexadecimal digits. */
  public String getSha256() {
    return sha256;
  }

  boolean isFiled() {
    return filed;
  }
}
