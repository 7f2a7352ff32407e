package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wangju.platform.Ids;

/** A department that a round asks. Once it was asked, the case tells how far it is. */
@Entity
@Table(name = "feedback_round_part")
public class RoundPart {
  @Id private String id;

  /** Sending and closing early may meet: the later one sees what the other did. */
  @Version private int version;

  @Column(name = "round_id")
  private String roundId;

  @Column(name = "department_id")
  private String departmentId;

  private int people;

  @Column(name = "left_meanwhile")
  private int leftMeanwhile;

  @Enumerated(EnumType.STRING)
  private PartState state;

  @Column(name = "is_delayed")
  private boolean delayed;

  @Column(name = "case_id")
  private String caseId;

  protected RoundPart() {}

  RoundPart(String roundId, String departmentId, int people) {
    this.id = Ids.next();
    this.roundId = roundId;
    this.departmentId = departmentId;
    this.people = people;
    this.state = PartState.WAITING;
  }

  void open(String openedCaseId, int asked) {
    state = PartState.OPENED;
    caseId = openedCaseId;
    leftMeanwhile = people - asked;
    people = asked;
    delayed = false;
  }

  /** It comes to nothing. */
  void end(PartState ended) {
    state = ended;
    delayed = false;
  }

  void delay() {
    delayed = true;
  }

  /** Asks the department that its own became part of. */
  public void follow(String intoUnitId) {
    departmentId = intoUnitId;
  }

  public String getId() {
    return id;
  }

  public String getRoundId() {
    return roundId;
  }

  public String getDepartmentId() {
    return departmentId;
  }

  public PartState getState() {
    return state;
  }

  /** The department's request; null while there is none. */
  public String getCaseId() {
    return caseId;
  }
}
