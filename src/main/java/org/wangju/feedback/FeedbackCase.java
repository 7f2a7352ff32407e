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
 * One piece of feedback, in either direction: a request and its answer, news, or a department's
 * statement. It knows at which step it lies, and takes no other; its key is the case's. What it
 * says about people is in its {@link FeedbackSubject}s.
 */
@Entity
@Table(name = "feedback_case")
public class FeedbackCase {
  @Id private String id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private FeedbackKind kind;

  @Enumerated(EnumType.STRING)
  private FeedbackState state;

  @Column(name = "sender_unit_id")
  private String senderUnitId;

  @Column(name = "receiver_unit_id")
  private String receiverUnitId;

  private String title;

  @Column(name = "content")
  private String text;

  private String purpose;
  private String ground;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Scope scope;

  @Column(name = "industry_id")
  private String industryId;

  /** The version of a questionnaire that the answer follows; null for a plain question. */
  @Column(name = "questionnaire_version_id")
  private String questionnaireVersionId;

  /** The round of which it is a part; null when it is none. */
  @Column(name = "round_id")
  private String roundId;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  /** The case of another process that asked and waits; null when none did. */
  @Column(name = "asked_by_case_id")
  private String askedByCaseId;

  /** The BPMN message for which that case's flow waits. */
  @Column(name = "asked_by_message")
  private String askedByMessage;

  @Column(name = "replaces_id")
  private String replacesId;

  @Column(name = "replaced_by_id")
  private String replacedById;

  @Column(name = "fact_on")
  private LocalDate factOn;

  @Column(name = "list_item_id")
  private String listItemId;

  private String evidence;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "author_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "author_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "author_name"))
  @AttributeOverride(name = "on", column = @Column(name = "author_on"))
  private Signature author;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "approver_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "approver_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "approver_name"))
  @AttributeOverride(name = "on", column = @Column(name = "approver_on"))
  private Signature approver;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "answer_text")
  private String answerText;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "answerer_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "answerer_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "answerer_name"))
  @AttributeOverride(name = "on", column = @Column(name = "answerer_on"))
  private Signature answerer;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "countersigner_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "countersigner_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "countersigner_name"))
  @AttributeOverride(name = "on", column = @Column(name = "countersigner_on"))
  private Signature countersigner;

  @Column(name = "paper_place")
  private String paperPlace;

  @Column(name = "paper_pages")
  private Integer paperPages;

  @Column(name = "paper_seen_by")
  private String paperSeenBy;

  @Column(name = "answered_late")
  private boolean answeredLate;

  @Column(name = "extension_until")
  private LocalDate extensionUntil;

  @Column(name = "extension_reason")
  private String extensionReason;

  @Embedded
  @AttributeOverride(name = "accountId", column = @Column(name = "decider_account_id"))
  @AttributeOverride(name = "personId", column = @Column(name = "decider_person_id"))
  @AttributeOverride(name = "name", column = @Column(name = "decider_name"))
  @AttributeOverride(name = "on", column = @Column(name = "decider_on"))
  private Signature decider;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "outcome_reason")
  private String outcomeReason;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected FeedbackCase() {}

  /** A draft of its author. */
  FeedbackCase(
      String caseId,
      FeedbackKind kind,
      String senderUnitId,
      String receiverUnitId,
      Signature author) {
    this.id = caseId;
    this.kind = kind;
    this.senderUnitId = senderUnitId;
    this.receiverUnitId = receiverUnitId;
    this.author = author;
    this.scope = kind.needsPeople() ? Scope.PEOPLE : Scope.NOBODY;
    this.state = FeedbackState.DRAFT;
  }

  /**
   * Makes sure that the case lies at this step.
   *
   * @throws Refusal when it has gone on, or ended
   */
  void require(FeedbackState expected) {
    if (state != expected) {
      throw new Refusal("feedback", "refusal.step");
    }
  }

  private void go(FeedbackState from, FeedbackState to) {
    require(from);
    state = to;
    returnReason = null;
  }

  private void goBack(FeedbackState from, FeedbackState to, String reason) {
    go(from, to);
    returnReason = Texts.required(reason, "refusal.reason");
  }

  /** Is asked for by the case of another process, whose flow waits for a message. */
  public void askedFor(String caseId, String message) {
    askedByCaseId = caseId;
    askedByMessage = message;
  }

  /** Takes what the author wrote; it stays a draft. */
  void compose(Composition written, Signature by) {
    require(FeedbackState.DRAFT);
    title = Texts.required(written.title(), "refusal.title");
    text = Texts.required(written.text(), "refusal.text");
    purpose = Texts.required(written.purpose(), "refusal.purpose");
    ground = Texts.required(written.ground(), "refusal.ground");
    dueOn = written.dueOn();
    scope = written.scope();
    industryId = written.scope() == Scope.INDUSTRY ? written.industryId() : null;
    replacesId = written.replacesId();
    factOn = written.factOn();
    listItemId = written.listItemId();
    questionnaireVersionId = written.questionnaireVersionId();
    evidence = Texts.plain(written.evidence());
    author = by;
  }

  void submitForApproval() {
    go(FeedbackState.DRAFT, FeedbackState.AWAITING_APPROVAL);
  }

  void approve(Signature head) {
    require(FeedbackState.AWAITING_APPROVAL);
    approver = head;
  }

  void returnToAuthor(String reason) {
    goBack(FeedbackState.AWAITING_APPROVAL, FeedbackState.DRAFT, reason);
  }

  /** Lets it go out: from here on the other side sees it. */
  void send(LocalDate on) {
    go(
        state == FeedbackState.DRAFT ? FeedbackState.DRAFT : FeedbackState.AWAITING_APPROVAL,
        switch (kind.path()) {
          case REQUEST ->
              receivedOn == null ? FeedbackState.AWAITING_RECEIPT : FeedbackState.AWAITING_ANSWER;
          case STATEMENT -> FeedbackState.IN_HEARING;
          case NEWS -> FeedbackState.AWAITING_NOTE;
        });
    sentOn = on;
  }

  void receive(LocalDate on) {
    go(FeedbackState.AWAITING_RECEIPT, FeedbackState.AWAITING_ANSWER);
    receivedOn = on;
  }

  void returnToSender(String reason) {
    goBack(FeedbackState.AWAITING_RECEIPT, FeedbackState.DRAFT, reason);
  }

  void answer(String answered, Signature by, boolean late) {
    go(FeedbackState.AWAITING_ANSWER, FeedbackState.AWAITING_COUNTERSIGNATURE);
    answerText = answered;
    answerer = by;
    answeredLate = late;
    paperPlace = null;
    paperPages = null;
    paperSeenBy = null;
  }

  void returnAnswer(String reason) {
    goBack(FeedbackState.AWAITING_COUNTERSIGNATURE, FeedbackState.AWAITING_ANSWER, reason);
  }

  void countersign(Signature head) {
    go(FeedbackState.AWAITING_COUNTERSIGNATURE, FeedbackState.IN_HEARING);
    countersigner = head;
    answeredOn = answeredOn == null ? head.getOn() : answeredOn;
  }

  /** Takes a stamped answer on paper, whatever the answering side was doing. */
  void answerOnPaper(String answered, Paper paper, Signature by, boolean late) {
    if (!state.isWithAnswerer() || kind.path() != FeedbackKind.Path.REQUEST) {
      throw new Refusal("feedback", "refusal.step");
    }
    state = FeedbackState.IN_HEARING;
    returnReason = null;
    answerText = answered;
    answerer = by;
    countersigner = null;
    answeredOn = answeredOn == null ? by.getOn() : answeredOn;
    answeredLate = late;
    paperPlace = paper.place().strip();
    paperPages = paper.pages();
    paperSeenBy = paper.seenBy().strip();
  }

  void awaitConsent() {
    go(FeedbackState.IN_HEARING, FeedbackState.AWAITING_CONSENT);
  }

  void decideConsent() {
    go(FeedbackState.AWAITING_CONSENT, FeedbackState.IN_HEARING);
  }

  /** Hears people again, after a withholding ended. */
  void hearAgain() {
    state = FeedbackState.IN_HEARING;
  }

  void awaitDecision() {
    state = FeedbackState.AWAITING_DECISION;
  }

  void accept(Signature by) {
    go(FeedbackState.AWAITING_DECISION, FeedbackState.ACCEPTED);
    decider = by;
    outcomeReason = null;
  }

  void reject(Signature by, String reason) {
    go(FeedbackState.AWAITING_DECISION, FeedbackState.REJECTED);
    decider = by;
    outcomeReason = Texts.required(reason, "refusal.reason");
  }

  /** The decider has questions. */
  void returnWithQuestions(String questions) {
    goBack(
        FeedbackState.AWAITING_DECISION,
        kind.path() == FeedbackKind.Path.REQUEST
            ? FeedbackState.AWAITING_ANSWER
            : FeedbackState.DRAFT,
        questions);
  }

  void note(Signature by) {
    go(FeedbackState.AWAITING_NOTE, FeedbackState.NOTED);
    answerer = by;
  }

  void withdraw(String reason) {
    if (state.isEnd()) {
      throw new Refusal("feedback", "refusal.step");
    }
    outcomeReason = Texts.required(reason, "refusal.reason");
    returnReason = null;
    state = FeedbackState.WITHDRAWN;
  }

  /** Lies with the discipline body: what was written is not kept. */
  void handOver() {
    if (state == FeedbackState.DRAFT) {
      title = null;
      text = null;
      evidence = null;
      factOn = null;
      listItemId = null;
    }
    answerText = null;
    returnReason = null;
    state = FeedbackState.HANDED_OVER;
  }

  void askExtension(LocalDate until, String reason) {
    if (!state.isWithAnswerer()
        || kind.path() != FeedbackKind.Path.REQUEST
        || extensionUntil != null) {
      throw new Refusal("feedback", "refusal.extension");
    }
    extensionUntil = until;
    extensionReason = Texts.required(reason, "refusal.reason");
  }

  /** Settles the extension that was asked for; returns whether the last day moved. */
  boolean settleExtension(boolean granted) {
    if (extensionUntil == null) {
      throw new Refusal("feedback", "refusal.step");
    }
    if (granted) {
      dueOn = extensionUntil;
    }
    extensionUntil = null;
    extensionReason = null;
    return granted;
  }

  void joinRound(String id) {
    roundId = id;
  }

  /** Notes that the answering side is reminded, which it is once a day. */
  void remind(LocalDate on) {
    if (!state.isWithAnswerer()) {
      throw new Refusal("feedback", "refusal.notThere");
    }
    if (on.equals(remindedOn)) {
      throw new Refusal("feedback", "refusal.reminded");
    }
    remindedOn = on;
  }

  void replacedBy(String correctionId) {
    replacedById = correctionId;
  }

  void end(LocalDate on) {
    endedOn = on;
  }

  /** Gives the case to the unit that one of its sides became part of. */
  void follow(String fromUnitId, String intoUnitId) {
    senderUnitId = senderUnitId.equals(fromUnitId) ? intoUnitId : senderUnitId;
    receiverUnitId = receiverUnitId.equals(fromUnitId) ? intoUnitId : receiverUnitId;
  }

  /**
   * Whether what it says about somebody still stands. News is told and not weighed; all else stands
   * once it was accepted.
   */
  boolean stands(FeedbackSubject subject) {
    boolean news = kind.path() == FeedbackKind.Path.NEWS;
    return subject.getWeight() == (news ? Weight.PENDING : Weight.ACCEPTED);
  }

  /** Whether it was decided, and not to nothing. */
  boolean isSettled() {
    return state == FeedbackState.ACCEPTED || state == FeedbackState.NOTED;
  }

  /** The unit of a side. */
  public String unitOf(FeedbackKind.Side side) {
    return side == kind.sender() ? senderUnitId : receiverUnitId;
  }

  /** The case's key. */
  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public FeedbackKind getKind() {
    return kind;
  }

  public FeedbackState getState() {
    return state;
  }

  public String getSenderUnitId() {
    return senderUnitId;
  }

  public String getReceiverUnitId() {
    return receiverUnitId;
  }

  public String getTitle() {
    return title;
  }

  /** The question, the news or the statement. */
  public String getText() {
    return text;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getGround() {
    return ground;
  }

  /** The last day for the answer; null where none is expected. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  public Scope getScope() {
    return scope;
  }

  public String getIndustryId() {
    return industryId;
  }

  public String getQuestionnaireVersionId() {
    return questionnaireVersionId;
  }

  public String getAskedByCaseId() {
    return askedByCaseId;
  }

  public String getAskedByMessage() {
    return askedByMessage;
  }

  public String getRoundId() {
    return roundId;
  }

  /** The earlier feedback that this corrects; null when it is no correction. */
  public String getReplacesId() {
    return replacesId;
  }

  /** The correction after which nothing of it stood any more; null while something does. */
  public String getReplacedById() {
    return replacedById;
  }

  public LocalDate getFactOn() {
    return factOn;
  }

  public String getListItemId() {
    return listItemId;
  }

  public String getEvidence() {
    return evidence;
  }

  public Signature getAuthor() {
    return author;
  }

  public Signature getApprover() {
    return approver;
  }

  public LocalDate getSentOn() {
    return sentOn;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public String getAnswerText() {
    return answerText;
  }

  public Signature getAnswerer() {
    return answerer;
  }

  public Signature getCountersigner() {
    return countersigner;
  }

  /** Whether the answer that stands came on paper. */
  public boolean isAnsweredOnPaper() {
    return paperPlace != null;
  }

  /** Where a stamped answer on paper lies; null when it was given here. */
  public String getPaperPlace() {
    return paperPlace;
  }

  public Integer getPaperPages() {
    return paperPages;
  }

  public String getPaperSeenBy() {
    return paperSeenBy;
  }

  /** The last day that the answering side asks for; null while nothing is asked. */
  public LocalDate getExtensionUntil() {
    return extensionUntil;
  }

  public String getExtensionReason() {
    return extensionReason;
  }

  public Signature getDecider() {
    return decider;
  }

  /** Why it was returned to the step at which it lies; null when it came there forwards. */
  public String getReturnReason() {
    return returnReason;
  }

  /** Why it was rejected or withdrawn. */
  public String getOutcomeReason() {
    return outcomeReason;
  }

  /** When it was answered first; null before. */
  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  public LocalDate getEndedOn() {
    return endedOn;
  }

  /** Whether the answer came after its last day. */
  public boolean isAnsweredLate() {
    return answeredLate;
  }
}
