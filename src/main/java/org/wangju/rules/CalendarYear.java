package org.wangju.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/** One year's arrangement of working days as it was loaded once; it never changes. */
@Entity
@Table(name = "calendar_year")
public class CalendarYear {
  @Id private String id;

  @Column(name = "of_year")
  private int year;

  private int revision;
  @Lob private String content;
  private String hash;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  protected CalendarYear() {}

  CalendarYear(int year, int revision, LoadedText text) {
    this.id = Ids.next();
    this.year = year;
    this.revision = revision;
    this.content = text.content();
    this.hash = text.hash();
    this.loadedAt = text.loadedAt();
  }

  public String getId() {
    return id;
  }

  public int getYear() {
    return year;
  }

  /** One for the year's first content. */
  public int getRevision() {
    return revision;
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
