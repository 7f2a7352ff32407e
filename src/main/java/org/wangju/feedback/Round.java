package org.wangju.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Refusal;

/**
 * One request to many departments; its key is the case's. Whom it asks is in its {@link
 * RoundPart}s, each of which is answered as a {@link FeedbackCase} of its own.
 */
@Entity
@Table(name = "feedback_round")
public class Round {
  @Id private String id;
  @Version private int version;

  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  private RoundState state;

  private String title;

  @Column(name = "content")
  private String text;

  private String purpose;
  private String ground;

  @Column(name = "due_on")
  private LocalDate dueOn;

  /** The version of a questionnaire that answers follow; null for a plain question. */
  @Column(name = "questionnaire_version_id")
  private String questionnaireVersionId;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "author_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "author_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "author_name"))
  @AttributeOverride(name = "on", column = @Column(name = "author_on"))
  private Signature author;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "close_reason")
  private String closeReason;

  protected Round() {}

  /** A draft of its author. */
  Round(String caseId, String unitId, Signature author) {
    this.id = caseId;
    this.unitId = unitId;
    this.author = author;
    this.state = RoundState.DRAFT;
  }

  /**
   * Makes sure that the round lies there.
   *
   * @throws Refusal when it has gone on, or ended
   */
  void require(RoundState expected) {
    if (state != expected) {
      throw new Refusal("feedback", "refusal.step");
    }
  }

  void send(RoundText written, Signature by) {
    require(RoundState.DRAFT);
    title = Texts.required(written.title(), "refusal.title");
    text = Texts.required(written.text(), "refusal.text");
    purpose = Texts.required(written.purpose(), "refusal.purpose");
    ground = Texts.required(written.ground(), "refusal.ground");
    dueOn = written.dueOn();
    questionnaireVersionId = written.questionnaireVersionId();
    author = by;
    sentOn = by.getOn();
    state = RoundState.RUNNING;
  }

  void drop(LocalDate on) {
    require(RoundState.DRAFT);
    state = RoundState.DROPPED;
    endedOn = on;
  }

  void complete(LocalDate on) {
    require(RoundState.RUNNING);
    state = RoundState.COMPLETED;
    endedOn = on;
  }

  void closeEarly(String reason, LocalDate on) {
    require(RoundState.RUNNING);
    closeReason = Texts.required(reason, "refusal.reason");
    state = RoundState.CLOSED_EARLY;
    endedOn = on;
  }

  /** Gives the round to the unit that its own became part of. */
  public void follow(String intoUnitId) {
    unitId = intoUnitId;
  }

  /** The case's key. */
  public String getId() {
    return id;
  }

  /** The unit that asks. */
  public String getUnitId() {
    return unitId;
  }

  public RoundState getState() {
    return state;
  }

  public String getTitle() {
    return title;
  }

  public String getText() {
    return text;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getGround() {
    return ground;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  /** The version of a questionnaire that answers follow; null for a plain question. */
  public String getQuestionnaireVersionId() {
    return questionnaireVersionId;
  }

  public Signature getAuthor() {
    return author;
  }

  public LocalDate getSentOn() {
    return sentOn;
  }

  /** Why it was closed before all had answered; null otherwise. */
  public String getCloseReason() {
    return closeReason;
  }
}
