package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/**
 * Somebody about whom a department is to be asked, from when the round was sent until the request
 * went out; from then on the {@link FeedbackSubject}s say it.
 */
@Entity
@Table(name = "feedback_round_person")
public class RoundPerson {
  @Id private String id;

  @Column(name = "part_id")
  private String partId;

  @Column(name = "person_id")
  private String personId;

  protected RoundPerson() {}

  RoundPerson(String partId, String personId) {
    this.id = Ids.next();
    this.partId = partId;
    this.personId = personId;
  }
}
