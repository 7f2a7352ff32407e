package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Stream;
import org.wangju.rules.Edition;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;
import org.wangju.rules.RuleCard;
import org.wangju.rules.Rulebook;

/** Holds what a case knows against the edition under which it runs. */
@ApplicationScoped
public class AdmissionRules {
  public static final String MINIMUM_AGE = "minimum-age";
  public static final String FIRST_TALK = "first-talk";
  public static final String ACTIVIST_FILING = "activist-filing";
  public static final String CONTACTS = "contacts";
  public static final String HALF_YEARLY_REVIEW = "half-yearly-review";
  public static final String CULTIVATION = "cultivation";
  public static final String QUORUM = "quorum";
  public static final String MAJORITY = "majority";

  private final Rulebook rulebook;
  private final PersonRepository people;
  private final Clock clock;

  protected AdmissionRules() {
    this(null, null, null);
  }

  @Inject
  public AdmissionRules(Rulebook rulebook, PersonRepository people, Clock clock) {
    this.rulebook = rulebook;
    this.people = people;
    this.clock = clock;
  }

  /** The limits that bind the step at which a case lies, in the order in which they are shown. */
  public static List<String> limitsOf(AdmissionState state) {
    return switch (state) {
      case AWAITING_RECEIPT, AWAITING_AMENDMENT, AWAITING_TALK -> List.of(MINIMUM_AGE, FIRST_TALK);
      case AWAITING_RECOMMENDATION, AWAITING_DECISION, AWAITING_COSIGNATURE, AWAITING_FILING ->
          List.of(ACTIVIST_FILING);
      case AWAITING_CONTACTS -> List.of(CONTACTS);
      case IN_CULTIVATION -> List.of(HALF_YEARLY_REVIEW, CULTIVATION);
      case REJECTED, WITHDRAWN -> List.of();
    };
  }

  /** What the rules say today about the step at which the case lies. */
  public RuleCard card(Admission admission) {
    return card(admission, limitsOf(admission.getState()));
  }

  /** What some limits say today about the case. */
  public RuleCard card(Admission admission, List<String> limits) {
    return card(admission, limits, facts(admission, today()));
  }

  /** What some limits say about given facts. */
  RuleCard card(Admission admission, List<String> limits, Facts facts) {
    return rulebook.card(admission.getEditionId(), limits, facts);
  }

  /** What an edition says about an application that is not yet a case. */
  RuleCard cardOfApplication(String editionId, Person applicant, LocalDate appliedOn) {
    Facts facts =
        Facts.on(today())
            .with(Fact.BORN, applicant.getBirthDate())
            .with(Fact.APPLICATION_RECEIVED, appliedOn);
    return rulebook.card(editionId, List.of(MINIMUM_AGE), facts);
  }

  /** What a case holds, seen from a day. */
  Facts facts(Admission admission, LocalDate day) {
    Facts facts =
        Facts.on(day)
            .with(
                Fact.BORN,
                people.find(admission.getPersonId()).map(Person::getBirthDate).orElse(null))
            .with(Fact.APPLICATION_RECEIVED, admission.getAppliedOn())
            .with(Fact.BRANCH_COMMITTEE_DECISION, admission.getDecidedOn())
            .with(Fact.ACTIVIST_DECIDED, admission.getDecidedOn())
            .with(Fact.HALF_YEARLY_REVIEW, admission.getReviewsHeld());
    Talk talk = admission.getTalk();
    Recommendation recommendation = admission.getRecommendation();
    Filing filing = admission.getFiling();
    return facts
        .with(Fact.FIRST_TALK, talk == null ? null : talk.getHeldOn())
        .with(Fact.RECOMMENDATION, recommendation == null ? null : recommendation.getGivenOn())
        .with(Fact.FILED_ABOVE, filing == null ? null : filing.getFiledOn());
  }

  /** The key of the edition under which a case begins whose application bears that day. */
  public String beginning(LocalDate appliedOn) {
    return rulebook.editionIdOn(appliedOn);
  }

  /** The edition under which a case runs. */
  public Edition edition(Admission admission) {
    return rulebook.edition(admission.getEditionId());
  }

  /**
   * An event of the case, resting on a limit of its edition; without a rule where the edition has
   * no such limit.
   */
  Event event(Admission admission, String happened, String limit) {
    Event event = event(admission, happened);
    Edition edition = edition(admission);
    return edition
        .limit(limit)
        .map(found -> event.under(edition.id(), limit, found.article()))
        .orElse(event);
  }

  /** An event of the case that rests on no limit. */
  static Event event(Admission admission, String happened) {
    return Event.of("recruitment." + happened, Stream.ofCase(admission.getId()))
        .about(admission.getPersonId());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Holds a date of a step against today and against what came before.
   *
   * @throws Refusal when it is missing, lies in the future or before the earlier date
   */
  void requireOrder(LocalDate day, LocalDate notBefore, String refusal) {
    if (day == null) {
      throw new Refusal("recruitment", "refusal.date");
    }
    if (day.isAfter(today())) {
      throw new Refusal("recruitment", "refusal.future", day.toString());
    }
    if (notBefore != null && day.isBefore(notBefore)) {
      throw new Refusal("recruitment", refusal, day.toString(), notBefore.toString());
    }
  }
}
