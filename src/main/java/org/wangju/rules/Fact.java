package org.wangju.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wangju.platform.Messages;

/**
 * What a limit may rest on. A rule file names it in lower case with hyphens ({@code
 * application-received}). Facts are those of the step in hand: {@link #FILED_ABOVE} is the filing
 * of the activist in stage 2 and that of the listing in stage 3.
 */
public enum Fact implements Worded {
  /** Day of birth. */
  BORN,
  APPLICATION_RECEIVED,
  FIRST_TALK,
  /** Recommended by members or by a mass organization. */
  RECOMMENDATION,
  /** Decided by the branch committee, or by the branch meeting where there is no committee. */
  BRANCH_COMMITTEE_DECISION,
  FILED_ABOVE,
  /** The day from which the year of cultivation runs. */
  ACTIVIST_DECIDED,
  /** Number of contacts who have the standing that the limit asks for. */
  CONTACTS,
  /** Number of half-yearly reviews held. */
  HALF_YEARLY_REVIEW,
  BRANCH_COMMITTEE_DISCUSSION,
  AGREEMENT_ABOVE,
  PUBLIC_NOTICE_POSTED,
  DEVELOPMENT_TARGET_LISTED,
  /** Number of introducers who have the standing that the limit asks for. */
  INTRODUCERS,
  POLITICAL_REVIEW,
  /** The check by letter with other bodies, which some places add. */
  JOINT_CHECK,
  /** Days of concentrated training attended. */
  TRAINING_DAYS,
  /** Class hours of concentrated training attended. */
  TRAINING_CLASS_HOURS,
  /** A written exception from the training. */
  TRAINING_EXCEPTION,
  PRE_REVIEW_PASSED,
  BRANCH_MEETING,
  /** The day of the branch meeting's vote, when it was carried. */
  BRANCH_MEETING_CARRIED,
  /** Number of voters who should attend. */
  SHOULD_ATTEND,
  /** Number of voters present. */
  PRESENT,
  /** Number of votes for. */
  FOR,
  RESOLUTION_REPORTED,
  /** The committee above recorded a special case, so that the longer term holds. */
  APPROVAL_EXTENDED,
  COMMITTEE_APPROVED,
  NEW_BRANCH_MEETING,
  OATH,
  CONVERSION_MEETING,
  /** How often probation was extended. */
  PROBATION_EXTENSION,
  /** Months by which probation is extended. */
  PROBATION_EXTENSION_MONTHS,
  WRITTEN_REQUEST,
  OPINIONS_HEARD,
  BRANCH_COMMITTEE_REVIEW,
  BRANCH_MEETING_VOTE,
  CONVERSION_APPROVED,
  COMPLETE_FILE,

  /** Told to the other side. */
  SENT,
  /** The item of a list in force on the day of the fact. */
  LIST_ITEM_NAMED,
  EVIDENCE_GIVEN,
  /** Signed by a second person of the sending side. */
  SENDER_SIGNED,
  NOTED,
  /** The last day that the sender set, or granted since. */
  ANSWER_DUE,
  /** Answered and countersigned. */
  ANSWERED,
  /** The person has proof of having got it. */
  DELIVERED,
  /** The last day for the reply once the time has stood still. */
  REPLY_ENDS,
  REPLIED,
  /** The day on which the time runs again by itself. */
  PAUSE_ENDS,
  REPLY_RESUMED,
  /** The day from which a withholding runs. */
  WITHHOLDING_AGREED,
  PERSON_TOLD,
  DECIDED,
  /** Whoever decided on what was corrected has looked at it again. */
  DECISION_REVIEWED,
  REQUEST_COMPLETED,
  FACTS_CHECKED,
  LETTER_ISSUED,
  DELIVERED_EVERYWHERE;

  /** The name in rule files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Fact> of(String code) {
    return Arrays.stream(values()).filter(fact -> fact.code().equals(code)).findFirst();
  }

  @Override
  public String in(Locale locale) {
    return Messages.text(locale, "rules", "fact." + code());
  }
}
