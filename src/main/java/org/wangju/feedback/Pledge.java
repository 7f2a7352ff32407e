package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;

/** A member has read an edition and promised to act by it 承诺践诺. */
@Entity
@Table(name = "pledge")
public class Pledge {
  @Id private String id;

  @Column(name = "edition_id")
  private String editionId;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "pledged_at")
  private Instant pledgedAt;

  protected Pledge() {}

  Pledge(String editionId, String personId, Instant pledgedAt) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.personId = personId;
    this.pledgedAt = pledgedAt;
  }

  public String getEditionId() {
    return editionId;
  }

  public String getPersonId() {
    return personId;
  }

  public Instant getPledgedAt() {
    return pledgedAt;
  }
}
