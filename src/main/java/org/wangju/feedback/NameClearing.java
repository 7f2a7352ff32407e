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
 * One request that the name of a person be cleared of something alleged, until the letter has
 * reached every place where it was said. Its key is the case's.
 */
@Entity
@Table(name = "name_clearing")
public class NameClearing {
  @Id private String id;
  @Version private int version;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "branch_id")
  private String branchId;

  @Enumerated(EnumType.STRING)
  private ClearingState state;

  @Enumerated(EnumType.STRING)
  private ClearingAsker asker;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "asker_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "asker_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "asker_name"))
  @AttributeOverride(name = "on", column = @Column(name = "asked_on"))
  private Signature asked;

  private String allegation;

  @Column(name = "alleged_on")
  private LocalDate allegedOn;

  private String statement;

  @Column(name = "feedback_case_id")
  private String feedbackCaseId;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "checker_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "checker_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "checker_name"))
  @AttributeOverride(name = "on", column = @Column(name = "checked_on"))
  private Signature checked;

  private String findings;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "decider_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "decider_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "decider_name"))
  @AttributeOverride(name = "on", column = @Column(name = "decided_on"))
  private Signature decided;

  @Enumerated(EnumType.STRING)
  private ClearingOutcome outcome;

  @Enumerated(EnumType.STRING)
  private ClearingScope scope;

  private String reasons;
  @Embedded private ClearingMeeting meeting;
  @Embedded private ClearingLetter letter;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "withdrawal_reason")
  private String withdrawalReason;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "acknowledged_on")
  private LocalDate acknowledgedOn;

  @Column(name = "still_missing")
  private String stillMissing;

  protected NameClearing() {}

  NameClearing(
      String caseId,
      String personId,
      String branchId,
      ClearingAsker asker,
      Signature asked,
      String feedbackCaseId) {
    this.id = caseId;
    this.personId = personId;
    this.branchId = branchId;
    this.asker = asker;
    this.asked = asked;
    this.feedbackCaseId = feedbackCaseId;
    this.state = ClearingState.AWAITING_CHECK;
  }

  private void go(ClearingState from, ClearingState to) {
    if (state != from) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.step");
    }
    state = to;
    returnReason = null;
  }

  private void goBack(ClearingState from, ClearingState to, String reason) {
    go(from, to);
    returnReason = ClearingTexts.required(reason, "refusal.reason");
  }

  /** Takes what is asked, when it is asked first. */
  void state(ClearingRequest request) {
    allegation = ClearingTexts.required(request.allegation(), "refusal.allegation");
    statement = ClearingTexts.required(request.statement(), "refusal.statement");
    allegedOn = request.allegedOn();
  }

  /** Takes what is asked anew, after it was returned. */
  void amend(ClearingRequest request) {
    go(ClearingState.AWAITING_AMENDMENT, ClearingState.AWAITING_CHECK);
    state(request);
  }

  /**
   * Takes what the check of the facts found.
   *
   * @throws Refusal when whoever checked had asked: nobody checks what they raised
   */
  void check(String found, Signatory by, LocalDate on) {
    go(ClearingState.AWAITING_CHECK, ClearingState.AWAITING_DECISION);
    requireOther(asked, by, "refusal.ownRequest");
    findings = ClearingTexts.required(found, "refusal.findings");
    checked = new Signature(by, on);
  }

  void returnToAsker(String reason) {
    goBack(ClearingState.AWAITING_CHECK, ClearingState.AWAITING_AMENDMENT, reason);
  }

  void returnToCheck(String reason) {
    goBack(ClearingState.AWAITING_DECISION, ClearingState.AWAITING_CHECK, reason);
  }

  /**
   * Takes the decision.
   *
   * @throws Refusal when whoever decided had checked, or had asked and decides alone: a collective
   *     decision is bound by its meeting instead
   */
  void decide(ClearingRuling ruling, Signatory by, LocalDate on) {
    go(
        ClearingState.AWAITING_DECISION,
        ruling.outcome().isCleared() ? ClearingState.AWAITING_LETTER : ClearingState.NOT_CLEARED);
    requireOther(checked, by, "refusal.ownCheck");
    if (ruling.meeting() == null) {
      requireOther(asked, by, "refusal.ownRequest");
    }
    reasons = ClearingTexts.required(ruling.reasons(), "refusal.reason");
    outcome = ruling.outcome();
    scope = outcome.isCleared() ? ruling.scope() : null;
    meeting = ruling.meeting();
    decided = new Signature(by, on);
    endedOn = outcome.isCleared() ? null : on;
  }

  private static void requireOther(Signature former, Signatory by, String refusal) {
    if (former.isOf(by)) {
      throw new Refusal(AskingClearing.PROCESS, refusal, former.getName());
    }
  }

  void issue(ClearingLetter issued) {
    go(ClearingState.AWAITING_LETTER, ClearingState.AWAITING_DELIVERY);
    letter = issued;
  }

  /**
   * @throws Refusal when there is no letter to be delivered
   */
  void requireDelivering() {
    if (state != ClearingState.AWAITING_DELIVERY) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.step");
    }
  }

  /** Ends the case: the letter has reached every place. */
  void complete(LocalDate on) {
    go(
        ClearingState.AWAITING_DELIVERY,
        outcome == ClearingOutcome.CLEARED ? ClearingState.CLEARED : ClearingState.PARTLY_CLEARED);
    endedOn = on;
  }

  /** Ends the case and forgets what it says: only the date is kept. */
  void handOver(LocalDate on) {
    boolean undecided =
        state == ClearingState.AWAITING_CHECK || state == ClearingState.AWAITING_DECISION;
    if (!undecided) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.step");
    }
    state = ClearingState.HANDED_OVER;
    allegation = null;
    allegedOn = null;
    statement = null;
    findings = null;
    feedbackCaseId = null;
    returnReason = null;
    endedOn = on;
  }

  void withdraw(String reason, LocalDate on) {
    if (state.isEnd()) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.step");
    }
    state = ClearingState.WITHDRAWN;
    returnReason = null;
    withdrawalReason = reason;
    endedOn = on;
  }

  /**
   * The person has seen how it ended.
   *
   * @param missing what they find still missing; null when nothing is
   * @throws Refusal when it has not been decided and ended, or was acknowledged before
   */
  void acknowledge(String missing, LocalDate on) {
    if (!isToAcknowledge()) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.acknowledge");
    }
    stillMissing = missing;
    acknowledgedOn = on;
  }

  /** Whether it ended with a decision that the person has not acknowledged yet. */
  public boolean isToAcknowledge() {
    return state.isDecided() && acknowledgedOn == null;
  }

  /** Gives the case to the branch to which the person now belongs. */
  public void moveToBranch(String newBranchId) {
    branchId = newBranchId;
  }

  /** The case's key. */
  public String getId() {
    return id;
  }

  public String getPersonId() {
    return personId;
  }

  public String getBranchId() {
    return branchId;
  }

  public ClearingState getState() {
    return state;
  }

  public ClearingAsker getAsker() {
    return asker;
  }

  /** Who asked, and when. */
  public Signature getAsked() {
    return asked;
  }

  /** What was said about the person; null once it was handed over. */
  public String getAllegation() {
    return allegation;
  }

  /** When it was said first; null when that is not known. */
  public LocalDate getAllegedOn() {
    return allegedOn;
  }

  /** Why it is wrong, and what shows it. */
  public String getStatement() {
    return statement;
  }

  /** The feedback case that it rests on; null when there is none. */
  public String getFeedbackCaseId() {
    return feedbackCaseId;
  }

  /** Who checked the facts, and when; null while nobody has. */
  public Signature getChecked() {
    return checked;
  }

  public String getFindings() {
    return findings;
  }

  /** Who decided or entered the meeting's decision, and when; null while it is open. */
  public Signature getDecided() {
    return decided;
  }

  public ClearingOutcome getOutcome() {
    return outcome;
  }

  /** How far the name is cleared; null when it is not. */
  public ClearingScope getScope() {
    return scope;
  }

  /** Why it was decided so. */
  public String getReasons() {
    return reasons;
  }

  /** The meeting that decided; null when one officer did. */
  public ClearingMeeting getMeeting() {
    return meeting;
  }

  /** The letter; null before it was issued. */
  public ClearingLetter getLetter() {
    return letter;
  }

  /** Why the case was returned to the step at which it lies; null when it came there forwards. */
  public String getReturnReason() {
    return returnReason;
  }

  public String getWithdrawalReason() {
    return withdrawalReason;
  }

  /** When the person acknowledged how it ended; null before. */
  public LocalDate getAcknowledgedOn() {
    return acknowledgedOn;
  }

  /** What the person finds still missing; null when nothing is. */
  public String getStillMissing() {
    return stillMissing;
  }

  public LocalDate getEndedOn() {
    return endedOn;
  }
}
