package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;

/**
 * What one piece of feedback says about one person, the person's reply, and what it is worth by
 * now. The time for a reply runs from proven delivery, and stands still while the person is ill or
 * abroad; silence is recorded and is no agreement.
 */
@Entity
@Table(name = "feedback_subject")
public class FeedbackSubject {
  @Id private String id;
  @Version private int version;

  @Column(name = "case_id")
  private String caseId;

  @Column(name = "person_id")
  private String personId;

  /** The person left the department's industry before the answer: nothing is asked any more. */
  @Column(name = "left_industry")
  private boolean leftIndustry;

  @Enumerated(EnumType.STRING)
  private Opinion opinion;

  @Column(name = "said")
  private String text;

  private String evidence;

  @Enumerated(EnumType.STRING)
  private Weight weight;

  @Column(name = "weight_reason")
  private String weightReason;

  /** The correction that stands in its place; null while there is none. */
  @Column(name = "replaced_by_id")
  private String replacedById;

  @Column(name = "weighed_on")
  private LocalDate weighedOn;

  /** Since when the person may read it; null while it is a draft or withheld. */
  @Column(name = "open_since")
  private LocalDate openSince;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Enumerated(EnumType.STRING)
  private Delivery delivery;

  @Column(name = "delivery_proof")
  private String deliveryProof;

  /** The last day for a reply; null before delivery and while paused. */
  @Column(name = "reply_ends_on")
  private LocalDate replyEndsOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "pause_ground")
  private PauseGround pauseGround;

  @Column(name = "paused_on")
  private LocalDate pausedOn;

  @Column(name = "pause_ends_on")
  private LocalDate pauseEndsOn;

  /** Working days that were left when the time stopped running. */
  @Column(name = "days_left")
  private int daysLeft;

  @Column(name = "reply_text")
  private String replyText;

  @Column(name = "witness_text")
  private String witnessText;

  @Column(name = "replied_at")
  private Instant repliedAt;

  @Column(name = "replied_late")
  private boolean repliedLate;

  /** Who registered a reply that was given on paper; null where the person gave it here. */
  @Column(name = "reply_registered_by")
  private String replyRegisteredBy;

  @Column(name = "silent_on")
  private LocalDate silentOn;

  @Column(name = "withhold_reason")
  private String withholdReason;

  @Column(name = "withhold_account_id")
  private String withholdAccountId;

  @Column(name = "withhold_person_id")
  private String withholdPersonId;

  /** The day on which a withholding ends by itself; null when nothing is withheld. */
  @Column(name = "withheld_until")
  private LocalDate withheldUntil;

  protected FeedbackSubject() {}

  FeedbackSubject(String caseId, String personId) {
    this.id = Ids.next();
    this.caseId = caseId;
    this.personId = personId;
    this.weight = Weight.PENDING;
  }

  void say(Opinion said, String newText, String newEvidence) {
    opinion = said;
    text = said == Opinion.HANDED_OVER ? null : Texts.plain(newText);
    evidence = said == Opinion.HANDED_OVER ? null : Texts.plain(newEvidence);
    weight = Weight.PENDING;
    weightReason = null;
  }

  /** Nothing is asked about somebody who has left the industry meanwhile. */
  void leave() {
    leftIndustry = true;
    opinion = null;
    text = null;
    evidence = null;
  }

  /** Forgets what was said: only that it was handed over, and when, is kept. */
  void forget() {
    say(Opinion.HANDED_OVER, null, null);
  }

  /** Whether the person must be asked before anybody decides. */
  boolean isToBeHeard() {
    return opinion != null
        && opinion.isToBeHeard()
        && repliedAt == null
        && silentOn == null
        && !isWithheld();
  }

  /** Whether it waits to be opened at its step, which proves that it was delivered. */
  public boolean isUnread() {
    return isUnread(opinion, deliveredAt, silentOn);
  }

  static boolean isUnread(Opinion opinion, Instant deliveredAt, LocalDate silentOn) {
    return opinion != null && opinion.isToBeHeard() && deliveredAt == null && silentOn == null;
  }

  /** Whether the person may read it anywhere: it is open to them, and their step is behind them. */
  public boolean isReadByPerson() {
    return openSince != null && !isUnread();
  }

  public boolean isWithheld() {
    return withheldUntil != null;
  }

  /** From here on the person may read it. */
  void open(LocalDate on) {
    openSince = openSince == null ? on : openSince;
  }

  /** Asks anew, after the department said something else. */
  void hearAnew() {
    openSince = null;
    deliveredAt = null;
    delivery = null;
    deliveryProof = null;
    replyEndsOn = null;
    silentOn = null;
    repliedAt = null;
    replyText = null;
    witnessText = null;
    repliedLate = false;
    replyRegisteredBy = null;
    resume(null);
  }

  void deliver(Delivery how, String proof, Instant at, LocalDate endsOn) {
    if (deliveredAt != null) {
      throw new Refusal("feedback", "refusal.delivered");
    }
    delivery = how;
    deliveryProof = proof;
    deliveredAt = at;
    replyEndsOn = endsOn;
  }

  void pause(PauseGround why, LocalDate on, LocalDate until, int left) {
    if (replyEndsOn == null || pauseGround != null) {
      throw new Refusal("feedback", "refusal.pause");
    }
    pauseGround = why;
    pausedOn = on;
    pauseEndsOn = until;
    daysLeft = left;
    replyEndsOn = null;
  }

  void resume(LocalDate endsOn) {
    pauseGround = null;
    pausedOn = null;
    pauseEndsOn = null;
    replyEndsOn = endsOn;
  }

  void reply(Reply given, Instant at, boolean late) {
    if (openSince == null || repliedAt != null) {
      throw new Refusal("feedback", "refusal.replied");
    }
    replyText = Texts.required(given.text(), "refusal.reply");
    witnessText = Texts.plain(given.witness());
    repliedAt = at;
    repliedLate = late;
  }

  void replyOnPaper(Reply given, Instant at, boolean late, String registeredBy) {
    reply(given, at, late);
    replyRegisteredBy = registeredBy;
    silentOn = late ? silentOn : null;
  }

  /** The time passed without a word. */
  void stayedSilent(LocalDate on) {
    silentOn = repliedAt == null ? on : null;
  }

  void weigh(Weight newWeight, String reason, LocalDate on) {
    weight = newWeight;
    weightReason = Texts.plain(reason);
    weighedOn = on;
  }

  void replacedBy(String correctionId, LocalDate on) {
    weigh(Weight.REPLACED, null, on);
    replacedById = correctionId;
  }

  void proposeWithholding(String reason, Signatory by) {
    withholdReason = Texts.required(reason, "refusal.reason");
    withholdAccountId = by.accountId();
    withholdPersonId = by.personId();
  }

  /** Whether somebody has proposed a withholding that nobody has decided on. */
  public boolean isWithholdingProposed() {
    return withholdAccountId != null;
  }

  boolean isProposedBy(Signatory other) {
    return other.isSameAs(withholdAccountId, withholdPersonId);
  }

  void withhold(LocalDate until) {
    withheldUntil = until;
    endProposal();
  }

  /** The second officer did not agree. */
  void refuseWithholding() {
    endProposal();
    withholdReason = isWithheld() ? withholdReason : null;
  }

  private void endProposal() {
    withholdAccountId = null;
    withholdPersonId = null;
  }

  void endWithholding() {
    withheldUntil = null;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getCaseId() {
    return caseId;
  }

  public String getPersonId() {
    return personId;
  }

  /** What is said in one word; null while nothing is. */
  public Opinion getOpinion() {
    return opinion;
  }

  public String getText() {
    return text;
  }

  public String getEvidence() {
    return evidence;
  }

  public Weight getWeight() {
    return weight;
  }

  public String getWeightReason() {
    return weightReason;
  }

  public LocalDate getWeighedOn() {
    return weighedOn;
  }

  public LocalDate getOpenSince() {
    return openSince;
  }

  public Instant getDeliveredAt() {
    return deliveredAt;
  }

  public Delivery getDelivery() {
    return delivery;
  }

  public String getDeliveryProof() {
    return deliveryProof;
  }

  public LocalDate getReplyEndsOn() {
    return replyEndsOn;
  }

  public PauseGround getPauseGround() {
    return pauseGround;
  }

  public LocalDate getPausedOn() {
    return pausedOn;
  }

  public LocalDate getPauseEndsOn() {
    return pauseEndsOn;
  }

  public int getDaysLeft() {
    return daysLeft;
  }

  public String getReplyText() {
    return replyText;
  }

  public String getWitnessText() {
    return witnessText;
  }

  public Instant getRepliedAt() {
    return repliedAt;
  }

  public LocalDate getSilentOn() {
    return silentOn;
  }

  public String getWithholdReason() {
    return withholdReason;
  }

  public LocalDate getWithheldUntil() {
    return withheldUntil;
  }

  public boolean isLeftIndustry() {
    return leftIndustry;
  }

  public boolean isRepliedLate() {
    return repliedLate;
  }

  public String getReplyRegisteredBy() {
    return replyRegisteredBy;
  }
}
