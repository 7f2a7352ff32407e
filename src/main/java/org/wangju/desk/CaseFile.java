package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.wangju.platform.Ids;

/** One run of a process: its key is the engine's business key and the stream of its events. */
@Entity
@Table(name = "case_file")
public class CaseFile {
  @Id private String id;
  @Version private int version;

  @Column(name = "process_key")
  private String processKey;

  @Column(name = "case_number")
  private String caseNumber;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "edition_id")
  private String editionId;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  private String outcome;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected CaseFile() {}

  CaseFile(String processKey, String personId, String unitId, String editionId, Instant openedAt) {
    this.id = Ids.next();
    this.processKey = processKey;
    this.personId = personId;
    this.unitId = unitId;
    this.editionId = editionId;
    this.state = CaseState.OPEN;
    this.openedAt = openedAt;
  }

  void number(String newNumber) {
    caseNumber = newNumber;
  }

  void close(String reached, Instant at) {
    state = CaseState.CLOSED;
    outcome = reached;
    closedAt = at;
  }

  void moveTo(String newUnitId) {
    unitId = newUnitId;
  }

  void moveToEdition(String newEditionId) {
    editionId = newEditionId;
  }

  public String getId() {
    return id;
  }

  public String getProcessKey() {
    return processKey;
  }

  /** The number that people say and write, such as 发展-2026-000012. */
  public String getCaseNumber() {
    return caseNumber;
  }

  /** The person concerned; null where the case concerns none. */
  public String getPersonId() {
    return personId;
  }

  /** The unit that has the case now. */
  public String getUnitId() {
    return unitId;
  }

  /** The rule edition under which the case runs. */
  public String getEditionId() {
    return editionId;
  }

  public CaseState getState() {
    return state;
  }

  public boolean isOpen() {
    return state == CaseState.OPEN;
  }

  /** How the case ended, in the process's own words; null while it is open. */
  public String getOutcome() {
    return outcome;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getClosedAt() {
    return closedAt;
  }
}
