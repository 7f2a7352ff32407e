package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** The time during which a person had one standing. */
@Entity
@Table(name = "standing_period")
public class StandingPeriod {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private Standing standing;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected StandingPeriod() {}

  public StandingPeriod(String personId, Standing standing, LocalDate since) {
    this.id = Ids.next();
    this.personId = personId;
    this.standing = standing;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public String getPersonId() {
    return personId;
  }

  public Standing getStanding() {
    return standing;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
