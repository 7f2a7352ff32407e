package org.wangju.recruitment.process;

import org.wangju.recruitment.Applying;

/**
 * The names in the model {@code recruitment.bpmn}: its key, its message, its variables and its
 * elements.
 */
public final class RecruitmentModel {
  public static final String KEY = Applying.PROCESS;
  public static final String MESSAGE_WITHDRAWN = "recruitment.application-withdrawn";

  private RecruitmentModel() {}

  /** The few values by which the flow finds its way; dates are those of the rules. */
  public static final class Variables {
    public static final String APPLIED_FOR_SELF = "appliedForSelf";
    public static final String RECEIPT = "receipt";
    public static final String RECOMMENDATION = "recommendation";
    public static final String SECOND_PERSON_NEEDED = "secondPersonNeeded";
    public static final String DECISION = "decision";
    public static final String MATTER = "matter";
    public static final String COSIGNATURE = "cosignature";
    public static final String FILING = "filing";
    public static final String REVIEW = "review";
    public static final String NEXT_REVIEW_ON = "nextReviewOn";
    public static final String CULTIVATION_ENDS_ON = "cultivationEndsOn";

    private Variables() {}
  }

  /** The elements that code speaks of. */
  public static final class Elements {
    public static final String RECEIVE_APPLICATION = "Task_ReceiveApplication";
    public static final String AMEND_APPLICATION = "Task_AmendApplication";
    public static final String HOLD_TALK = "Task_HoldTalk";
    public static final String RECOMMEND_ACTIVIST = "Task_RecommendActivist";
    public static final String DECIDE_ACTIVIST = "Task_DecideActivist";
    public static final String COSIGN_DECISION = "Task_CosignDecision";
    public static final String FILE_ACTIVIST = "Task_FileActivist";
    public static final String ASSIGN_CONTACTS = "Task_AssignContacts";
    public static final String REVIEW_ACTIVIST = "Task_ReviewActivist";
    public static final String REVIEW_DUE = "TimerEvent_ReviewDue";
    public static final String CULTIVATION_YEAR_ENDED = "BoundaryEvent_CultivationYearEnded";

    private Elements() {}
  }
}
