package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** That a case concerns a person; it may concern several. */
@Entity
@Table(name = "case_person")
public class CasePerson {
  @Id private String id;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "person_id")
  private String personId;

  protected CasePerson() {}

  CasePerson(String caseId, String personId) {
    this.id = Ids.next();
    this.caseId = caseId;
    this.personId = personId;
  }

  String getPersonId() {
    return personId;
  }
}
