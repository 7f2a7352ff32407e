package org.wangju.feedback.process;

import org.wangju.feedback.AskingClearing;

/**
 * The names in the model {@code name-clearing.bpmn}: its key, its message, its variables and its
 * elements.
 */
public final class ClearingModel {
  public static final String KEY = AskingClearing.PROCESS;
  public static final String MESSAGE_WITHDRAWN = "name-clearing.request-withdrawn";

  private ClearingModel() {}

  /** The words by which the flow finds its way. */
  public static final class Variables {
    public static final String CHECK = "check";
    public static final String DECISION = "decision";

    private Variables() {}
  }

  /** The elements that code speaks of. */
  public static final class Elements {
    public static final String CHECK_CLEARING = "Task_CheckClearing";
    public static final String AMEND_CLEARING = "Task_AmendClearing";
    public static final String DECIDE_CLEARING = "Task_DecideClearing";
    public static final String ISSUE_CLEARING = "Task_IssueClearing";
    public static final String DELIVER_CLEARING = "Task_DeliverClearing";

    private Elements() {}
  }
}
