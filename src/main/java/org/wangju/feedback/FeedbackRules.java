package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.Cases;
import org.wangju.rules.Edition;
import org.wangju.rules.Facts;
import org.wangju.rules.RuleCard;
import org.wangju.rules.Rulebook;

/**
 * Holds what is known about feedback, a round or a clearing against the rules under which its case
 * runs. What they say in numbers stands in their file alone.
 */
@ApplicationScoped
public class FeedbackRules {
  public static final String DISCLOSURE = "disclosure";
  public static final String BREACH_ITEM = "breach-item";
  public static final String SENDER_SIGNATURE = "sender-signature";
  public static final String NEWS = "news";
  public static final String ANSWER = "answer";
  public static final String REMINDER = "reminder";
  public static final String ESCALATION = "escalation";
  public static final String COUNTERSIGNATURE = "countersignature";
  public static final String READING = "reading";
  public static final String REPLY = "reply";
  public static final String REPLY_PAUSE = "reply-pause";
  public static final String WITHHOLDING = "withholding";
  public static final String ACCEPTANCE = "acceptance";
  public static final String CORRECTION = "correction";
  public static final String CLEARING_REQUEST = "clearing-request";
  public static final String CLEARING_FACTS = "clearing-facts";
  public static final String CLEARING_DECISION = "clearing-decision";
  public static final String CLEARING_LETTER = "clearing-letter";
  public static final String CLEARING_DELIVERY = "clearing-delivery";

  private final Rulebook rulebook;
  private final Cases cases;
  private final Clock clock;

  protected FeedbackRules() {
    this(null, null, null);
  }

  @Inject
  public FeedbackRules(Rulebook rulebook, Cases cases, Clock clock) {
    this.rulebook = rulebook;
    this.cases = cases;
    this.clock = clock;
  }

  /** The row that a case which begins now points at. */
  public String currentEditionId() {
    return rulebook.feedbackEditionId();
  }

  /** The edition under which a case runs; one that began before there was any has the first. */
  public Edition edition(String caseId) {
    return rulebook.edition(editionId(caseId));
  }

  private String editionId(String caseId) {
    String own = cases.get(caseId).getEditionId();
    return own == null ? currentEditionId() : own;
  }

  /** What some limits say today about facts of a case. */
  public RuleCard card(String caseId, List<String> limits, Facts facts) {
    return rulebook.card(editionId(caseId), limits, facts);
  }

  /** No facts yet, for the day that it is where the offices are. */
  public Facts today() {
    return Facts.on(LocalDate.now(clock));
  }
}
