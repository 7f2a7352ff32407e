package org.wangju.recruitment;

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
 * One person's way from the application to the cultivation as an activist. It knows at which step
 * it lies, and takes no other; its key is the case's.
 */
@Entity
@Table(name = "admission")
public class Admission {
  @Id private String id;
  @Version private int version;

  @Column(name = "person_id")
  private String personId;

  /**
   * The same person while the case is open, null afterwards: unique, so that nobody has two open
   * cases.
   */
  @Column(name = "open_person_id")
  private String openPersonId;

  @Column(name = "branch_id")
  private String branchId;

  @Column(name = "edition_id")
  private String editionId;

  @Enumerated(EnumType.STRING)
  private AdmissionState state;

  @Enumerated(EnumType.STRING)
  private Route route;

  @Column(name = "applied_on")
  private LocalDate appliedOn;

  @Column(name = "applied_for_self")
  private boolean appliedForSelf;

  @Embedded private Paper paper;
  @Embedded private Talk talk;
  @Embedded private Recommendation recommendation;

  @Column(name = "meeting_id")
  private String meetingId;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "decision_outcome")
  private DecisionOutcome decisionOutcome;

  @Embedded private Cosignature cosignature;
  @Embedded private Filing filing;

  @Column(name = "review_due_on")
  private LocalDate reviewDueOn;

  @Column(name = "reviews_held")
  private int reviewsHeld;

  @Column(name = "cultivation_ends_on")
  private LocalDate cultivationEndsOn;

  @Column(name = "cultivation_ended_on")
  private LocalDate cultivationEndedOn;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "outcome_reason")
  private String outcomeReason;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Embedded
  @AttributeOverride(name = "place", column = @Column(name = "withdrawal_place"))
  @AttributeOverride(name = "pages", column = @Column(name = "withdrawal_pages"))
  @AttributeOverride(name = "seenBy", column = @Column(name = "withdrawal_seen_by"))
  private Paper withdrawalPaper;

  protected Admission() {}

  private Admission(
      String caseId,
      String personId,
      String branchId,
      String editionId,
      boolean forSelf,
      Application application) {
    this.id = caseId;
    this.personId = personId;
    this.openPersonId = personId;
    this.branchId = branchId;
    this.editionId = editionId;
    this.appliedForSelf = forSelf;
    this.state = forSelf ? AdmissionState.AWAITING_RECEIPT : AdmissionState.AWAITING_TALK;
    take(application);
  }

  /** An application that the applicant made: the branch has still to receive it. */
  static Admission applied(
      String caseId, String personId, String branchId, String editionId, Application application) {
    return new Admission(caseId, personId, branchId, editionId, true, application);
  }

  /** An application on paper that the branch entered, and thereby received. */
  static Admission entered(
      String caseId, String personId, String branchId, String editionId, Application application) {
    return new Admission(caseId, personId, branchId, editionId, false, application);
  }

  private void take(Application application) {
    this.route = application.route();
    this.appliedOn = application.appliedOn();
    this.paper = application.paper();
  }

  /**
   * Makes sure that the case lies at this step.
   *
   * @throws Refusal when it has gone on, or ended
   */
  void require(AdmissionState expected) {
    if (state != expected) {
      throw new Refusal("recruitment", "refusal.step");
    }
  }

  private void go(AdmissionState from, AdmissionState to) {
    require(from);
    state = to;
    returnReason = null;
  }

  private void goBack(AdmissionState from, AdmissionState to, String reason) {
    go(from, to);
    returnReason = Texts.required(reason, "refusal.reason");
  }

  /**
   * @param seen the original, when the branch holds it only now; null leaves what the application
   *     says
   */
  void receive(Paper seen) {
    go(AdmissionState.AWAITING_RECEIPT, AdmissionState.AWAITING_TALK);
    paper = seen == null ? paper : seen;
  }

  void returnToApplicant(String reason) {
    goBack(AdmissionState.AWAITING_RECEIPT, AdmissionState.AWAITING_AMENDMENT, reason);
  }

  void amend(Application application) {
    go(AdmissionState.AWAITING_AMENDMENT, AdmissionState.AWAITING_RECEIPT);
    take(application);
  }

  void hold(Talk held) {
    go(AdmissionState.AWAITING_TALK, AdmissionState.AWAITING_RECOMMENDATION);
    talk = held;
  }

  void recommend(Recommendation given) {
    go(AdmissionState.AWAITING_RECOMMENDATION, AdmissionState.AWAITING_DECISION);
    recommendation = given;
  }

  void returnToTalk(String reason) {
    goBack(AdmissionState.AWAITING_RECOMMENDATION, AdmissionState.AWAITING_TALK, reason);
  }

  /**
   * Takes the branch's decision. In a branch without a committee it holds once the second person
   * has signed.
   *
   * @param reason why it was not carried; null when it was
   */
  void decide(MeetingRecord meeting, DecisionOutcome outcome, String reason) {
    require(AdmissionState.AWAITING_DECISION);
    decidedOn = outcome == DecisionOutcome.CARRIED ? meeting.getHeldOn() : null;
    takeDecision(meeting, outcome, reason);
  }

  /** Takes the branch's decision that cultivation ends. */
  void stop(MeetingRecord meeting, String reason) {
    require(AdmissionState.IN_CULTIVATION);
    takeDecision(meeting, DecisionOutcome.REJECTED, reason);
  }

  private void takeDecision(MeetingRecord meeting, DecisionOutcome outcome, String reason) {
    meetingId = meeting.getId();
    decisionOutcome = outcome;
    cosignature = null;
    returnReason = null;
    outcomeReason =
        outcome == DecisionOutcome.CARRIED ? null : Texts.required(reason, "refusal.reason");
    if (meeting.getBody() == MeetingBody.BRANCH_MEETING) {
      state = AdmissionState.AWAITING_COSIGNATURE;
    } else {
      follow(meeting.getHeldOn());
    }
  }

  void cosign(Cosignature given) {
    require(AdmissionState.AWAITING_COSIGNATURE);
    cosignature = given;
    follow(given.getSignedOn());
  }

  private void follow(LocalDate on) {
    switch (decisionOutcome) {
      case CARRIED -> state = AdmissionState.AWAITING_FILING;
      case RETURNED -> {
        state = AdmissionState.AWAITING_RECOMMENDATION;
        returnReason = outcomeReason;
        outcomeReason = null;
      }
      case REJECTED -> end(AdmissionState.REJECTED, on);
    }
  }

  /** The second person returns the decision to the branch. */
  void returnDecision(String reason) {
    goBack(AdmissionState.AWAITING_COSIGNATURE, AdmissionState.AWAITING_DECISION, reason);
    outcomeReason = null;
  }

  /** The second person returns the decision that cultivation ends: it goes on where it was. */
  void resumeCultivation(String reason) {
    goBack(AdmissionState.AWAITING_COSIGNATURE, AdmissionState.IN_CULTIVATION, reason);
    decisionOutcome = DecisionOutcome.CARRIED;
    outcomeReason = null;
  }

  void file(Filing done) {
    go(AdmissionState.AWAITING_FILING, AdmissionState.AWAITING_CONTACTS);
    filing = done;
  }

  /** The committee above returns what the branch sent for filing. */
  void returnFiling(String reason) {
    goBack(AdmissionState.AWAITING_FILING, AdmissionState.AWAITING_DECISION, reason);
  }

  void beginCultivation() {
    go(AdmissionState.AWAITING_CONTACTS, AdmissionState.IN_CULTIVATION);
    reviewsHeld = 0;
    cultivationEndedOn = null;
  }

  /** Sets by the rules when the next review is due and when the year of cultivation ends. */
  void schedule(LocalDate reviewDue, LocalDate cultivationEnds) {
    require(AdmissionState.IN_CULTIVATION);
    reviewDueOn = reviewDue;
    cultivationEndsOn = cultivationEnds;
  }

  void countReview() {
    require(AdmissionState.IN_CULTIVATION);
    reviewsHeld++;
    returnReason = null;
  }

  void endCultivationYear() {
    cultivationEndedOn = cultivationEndsOn;
  }

  /** Ends the case with written reasons, at the step where it lies. */
  void reject(AdmissionState at, String reason, LocalDate on) {
    require(at);
    outcomeReason = Texts.required(reason, "refusal.reason");
    end(AdmissionState.REJECTED, on);
  }

  /**
   * Ends the case because the applicant asks for it.
   *
   * @param written the written request when it is on paper; null when the applicant asked here
   */
  void withdraw(String reason, Paper written, LocalDate on) {
    if (state.isEnd()) {
      throw new Refusal("recruitment", "refusal.step");
    }
    outcomeReason = Texts.plain(reason);
    withdrawalPaper = written;
    end(AdmissionState.WITHDRAWN, on);
  }

  private void end(AdmissionState reached, LocalDate on) {
    state = reached;
    openPersonId = null;
    returnReason = null;
    endedOn = on;
  }

  /** Gives the case to the branch that the applicant's branch became part of. */
  public void moveToBranch(String newBranchId) {
    branchId = newBranchId;
  }

  void moveToEdition(String newEditionId) {
    editionId = newEditionId;
  }

  /** The case's key. */
  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getPersonId() {
    return personId;
  }

  public String getBranchId() {
    return branchId;
  }

  /** The rule edition under which the case runs. */
  public String getEditionId() {
    return editionId;
  }

  public AdmissionState getState() {
    return state;
  }

  public Route getRoute() {
    return route;
  }

  public LocalDate getAppliedOn() {
    return appliedOn;
  }

  public boolean isAppliedForSelf() {
    return appliedForSelf;
  }

  /** The handwritten application; null until somebody saw it. */
  public Paper getPaper() {
    return paper;
  }

  public Talk getTalk() {
    return talk;
  }

  public Recommendation getRecommendation() {
    return recommendation;
  }

  /** The newest meeting that decided on this person. */
  public String getMeetingId() {
    return meetingId;
  }

  /** The day of the meeting that carried the activist: the year of cultivation runs from it. */
  public LocalDate getDecidedOn() {
    return decidedOn;
  }

  public DecisionOutcome getDecisionOutcome() {
    return decisionOutcome;
  }

  public Cosignature getCosignature() {
    return cosignature;
  }

  public Filing getFiling() {
    return filing;
  }

  public LocalDate getReviewDueOn() {
    return reviewDueOn;
  }

  public int getReviewsHeld() {
    return reviewsHeld;
  }

  /** The first day on which the listing as a development target may be discussed. */
  public LocalDate getCultivationEndsOn() {
    return cultivationEndsOn;
  }

  /** The same day, once it has come. */
  public LocalDate getCultivationEndedOn() {
    return cultivationEndedOn;
  }

  /** Why the case was returned to the step at which it lies; null when it came there forwards. */
  public String getReturnReason() {
    return returnReason;
  }

  /** Why it was not carried, refused or withdrawn. */
  public String getOutcomeReason() {
    return outcomeReason;
  }

  public LocalDate getEndedOn() {
    return endedOn;
  }

  public Paper getWithdrawalPaper() {
    return withdrawalPaper;
  }
}
