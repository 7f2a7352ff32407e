package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** Two-way cultivation 双向培养 of the person of a register entry, with a mentor and an outcome. */
@Entity
@Table(name = "cultivation")
public class Cultivation {
  @Id private String id;
  @Version private int version;

  @Column(name = "entry_id")
  private String entryId;

  @Enumerated(EnumType.STRING)
  private CultivationDirection direction;

  @Column(name = "mentor_id")
  private String mentorId;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  private String outcome;

  protected Cultivation() {}

  public Cultivation(
      String entryId, CultivationDirection direction, String mentorId, LocalDate since) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.direction = direction;
    this.mentorId = mentorId;
    this.since = since;
  }

  public void conclude(LocalDate on, String withOutcome) {
    this.until = on;
    this.outcome = withOutcome;
  }

  public boolean isOpen() {
    return until == null;
  }

  public String getId() {
    return id;
  }

  public String getEntryId() {
    return entryId;
  }

  public CultivationDirection getDirection() {
    return direction;
  }

  public String getMentorId() {
    return mentorId;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }

  public String getOutcome() {
    return outcome;
  }
}
