package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** A visit to, or a talk with, the person of a register entry. */
@Entity
@Table(name = "visit")
public class Visit {
  @Id private String id;

  @Column(name = "entry_id")
  private String entryId;

  @Column(name = "visited_on")
  private LocalDate visitedOn;

  @Column(name = "visitor_id")
  private String visitorId;

  private String summary;

  protected Visit() {}

  public Visit(String entryId, LocalDate visitedOn, String visitorId, String summary) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.visitedOn = visitedOn;
    this.visitorId = visitorId;
    this.summary = summary;
  }

  public String getId() {
    return id;
  }

  public String getEntryId() {
    return entryId;
  }

  public LocalDate getVisitedOn() {
    return visitedOn;
  }

  public String getVisitorId() {
    return visitorId;
  }

  public String getSummary() {
    return summary;
  }
}
