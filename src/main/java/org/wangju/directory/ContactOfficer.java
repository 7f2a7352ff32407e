package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** Who keeps contact with the person of a register entry 联系人, for a time. */
@Entity
@Table(name = "contact_officer")
public class ContactOfficer {
  @Id private String id;

  @Column(name = "entry_id")
  private String entryId;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected ContactOfficer() {}

  public ContactOfficer(String entryId, String personId, LocalDate since) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.personId = personId;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public String getEntryId() {
    return entryId;
  }

  public String getPersonId() {
    return personId;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
