package org.wangju.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/** A rule file as it was loaded once; it never changes. */
@Entity
@Table(name = "rule_edition")
public class RuleEdition {
  /** What the content is. */
  public enum Kind {
    EDITION,
    OVERLAY,
    /** The rules of another process than admission, over which no overlay lies. */
    PROCEDURE,
    /** An edition with the overlays that hold here: the ids of their rows, the edition's first. */
    LAYERED
  }

  @Id private String id;
  private String code;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int revision;
  private String title;
  @Lob private String content;
  private String hash;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  protected RuleEdition() {}

  RuleEdition(Kind kind, String code, int revision, String title, LoadedText text) {
    this.id = Ids.next();
    this.kind = kind;
    this.code = code;
    this.revision = revision;
    this.title = title;
    this.content = text.content();
    this.hash = text.hash();
    this.loadedAt = text.loadedAt();
  }

  /** What a case points at. */
  public String getId() {
    return id;
  }

  /** The edition's or overlay's code; of a layered edition all of them, joined by a plus sign. */
  public String getCode() {
    return code;
  }

  public Kind getKind() {
    return kind;
  }

  /** One for the first content of a code. */
  public int getRevision() {
    return revision;
  }

  public String getTitle() {
    return title;
  }

  public String getContent() {
    return content;
  }

  /** SHA-256 of the content in UTF-8, hexadecimal. */
  public String getHash() {
    return hash;
  }

  public Instant getLoadedAt() {
    return loadedAt;
  }
}
