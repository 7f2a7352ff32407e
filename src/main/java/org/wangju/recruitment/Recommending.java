package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/** Records who recommends an applicant as an activist (admission rules art. 8). */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Recommending {
  private final AdmissionRules rules;
  private final Record record;

  protected Recommending() {
    this(null, null);
  }

  @Inject
  public Recommending(AdmissionRules rules, Record record) {
    this.rules = rules;
    this.record = record;
  }

  /**
   * Takes a recommendation.
   *
   * @throws Refusal when it precedes the talk, or does not say who recommends
   */
  public void recommend(Admission admission, Recommendation given) {
    admission.require(AdmissionState.AWAITING_RECOMMENDATION);
    rules.requireOrder(
        given.getGivenOn(), admission.getTalk().getHeldOn(), "refusal.recommendationBeforeTalk");
    if (given.getRecommender() == null) {
      throw new Refusal("recruitment", "refusal.recommender");
    }
    String by = Texts.required(given.getGivenBy(), "refusal.recommender");
    String opinion = Texts.plain(given.getOpinion());
    admission.recommend(
        new Recommendation(given.getGivenOn(), given.getRecommender(), by, opinion));
    record.append(
        rules
            .event(admission, "activist-recommended", AdmissionRules.ACTIVIST_FILING)
            .with("givenOn", given.getGivenOn())
            .with("recommender", given.getRecommender())
            .with("by", by)
            .with("opinion", opinion));
  }

  /** Asks for another talk first. */
  public void returnToTalk(Admission admission, String reason) {
    admission.returnToTalk(reason);
    record.append(
        rules
            .event(admission, "recommendation-returned", AdmissionRules.FIRST_TALK)
            .with("reason", reason.strip()));
  }
}
