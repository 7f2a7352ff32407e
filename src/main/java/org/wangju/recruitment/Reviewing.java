package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.rules.RuleCard;

/**
 * Reviews an activist every half year, and knows when the year of cultivation ends (admission rules
 * art. 11 and 13).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reviewing {
  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final AssigningContacts contacts;
  private final Deciding deciding;
  private final Record record;
  private final int leadDays;

  protected Reviewing() {
    this(null, null, null, null, null, 0);
  }

  /**
   * @param leadDays how many days before its last day a review appears on the desk
   */
  @Inject
  public Reviewing(
      AdmissionRepository admissions,
      AdmissionRules rules,
      AssigningContacts contacts,
      Deciding deciding,
      Record record,
      @ConfigProperty(name = "wangju.recruitment.review-lead-days", defaultValue = "14")
          int leadDays) {
    this.admissions = admissions;
    this.rules = rules;
    this.contacts = contacts;
    this.deciding = deciding;
    this.record = record;
    this.leadDays = leadDays;
  }

  /**
   * A review as it is entered.
   *
   * @param opinions what each contact said, by the contact's key
   * @param lateReason needed when it was held after its last day
   */
  public record Review(
      LocalDate heldOn,
      ReviewResult result,
      String opinion,
      Map<String, String> opinions,
      String lateReason) {
    public Review {
      opinions = Map.copyOf(opinions);
    }
  }

  /** Sets by the rules when the next review is due and when the year of cultivation ends. */
  public void schedule(Admission admission) {
    RuleCard card = rules.card(admission);
    admission.schedule(
        card.row(AdmissionRules.HALF_YEARLY_REVIEW).orElseThrow().latest(),
        card.row(AdmissionRules.CULTIVATION).orElseThrow().earliest());
  }

  /** The day on which the next review appears on the desk. */
  public LocalDate reviewAppearsOn(Admission admission) {
    return admission.getReviewDueOn().minusDays(leadDays);
  }

  /**
   * Takes a review after which cultivation goes on.
   *
   * @throws Refusal when a contact must be replaced first, one said nothing, the day does not
   *     follow the last review, or a late review has no reason
   */
  public void review(Admission admission, Review review) {
    take(admission, review);
    admission.countReview();
  }

  /**
   * Takes a review after which the branch decided to end cultivation.
   *
   * @throws Refusal as {@link #review} and as {@link Deciding#decide}
   */
  public void stop(Admission admission, Review review, Meeting meeting, String reason) {
    take(admission, review);
    admission.countReview();
    deciding.stop(admission, meeting, reason);
  }

  private void take(Admission admission, Review review) {
    admission.require(AdmissionState.IN_CULTIVATION);
    if (!contacts.toReplace(admission).isEmpty()) {
      throw new Refusal("recruitment", "refusal.replaceContact");
    }
    rules.requireOrder(review.heldOn(), lastReview(admission), "refusal.reviewOrder");
    if (review.result() == null) {
      throw new Refusal("recruitment", "refusal.reviewResult");
    }
    boolean late = review.heldOn().isAfter(admission.getReviewDueOn());
    if (late && Texts.isBlank(review.lateReason())) {
      throw new Refusal("recruitment", "refusal.lateReason");
    }
    HalfYearlyReview held = new HalfYearlyReview(admission, review);
    admissions.add(held);
    takeOpinions(admission, held, review);
    record.append(
        rules
            .event(admission, "activist-reviewed", AdmissionRules.HALF_YEARLY_REVIEW)
            .with("ordinal", held.getOrdinal())
            .with("heldOn", held.getHeldOn())
            .with("result", held.getResult())
            .with("opinion", held.getOpinion())
            .with("late", late)
            .with("reason", held.getLateReason()));
  }

  private LocalDate lastReview(Admission admission) {
    List<HalfYearlyReview> reviews = admissions.reviewsOf(admission.getId());
    return reviews.isEmpty()
        ? admission.getDecidedOn()
        : reviews.get(reviews.size() - 1).getHeldOn();
  }

  private void takeOpinions(Admission admission, HalfYearlyReview held, Review review) {
    for (CultivationContact contact : admissions.contactsOf(admission.getId())) {
      String opinion =
          Texts.required(review.opinions().get(contact.getId()), "refusal.contactOpinion");
      admissions.add(new ContactOpinion(held.getId(), contact.getId(), opinion));
    }
  }

  /**
   * Marks that the year of cultivation has ended: from now on the branch may discuss the listing.
   */
  public void endYear(Admission admission) {
    if (admission.getCultivationEndedOn() != null) {
      // The timer of a cultivation that was to end and went on fires again.
      return;
    }
    admission.endCultivationYear();
    record.append(
        rules
            .event(admission, "cultivation-year-ended", AdmissionRules.CULTIVATION)
            .with("endedOn", admission.getCultivationEndedOn()));
  }
}
