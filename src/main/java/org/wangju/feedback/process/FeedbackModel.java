package org.wangju.feedback.process;

import org.wangju.feedback.Composing;

/** The names in the model {@code feedback.bpmn}: its key, messages, variables and elements. */
public final class FeedbackModel {
  public static final String KEY = Composing.PROCESS;
  public static final String MESSAGE_ASKED_IN_ROUND = "feedback.asked-in-round";
  public static final String MESSAGE_WITHDRAWN = "feedback.withdrawn";
  public static final String MESSAGE_EXTENSION_ASKED = "feedback.extension-asked";
  public static final String MESSAGE_PAPER_ANSWER = "feedback.paper-answer";
  public static final String MESSAGE_DELIVERED_ON_PAPER = "feedback.delivered-on-paper";
  public static final String MESSAGE_REPLY_PAUSED = "feedback.reply-paused";
  public static final String MESSAGE_RENEWAL_PROPOSED = "feedback.renewal-proposed";
  public static final String MESSAGE_EARLIER_REPLACED = "feedback.earlier-replaced";

  private FeedbackModel() {}

  /** The few values by which the flow finds its way; dates are asked of {@link FeedbackDates}. */
  public static final class Variables {
    public static final String PATH = "path";
    public static final String RECEIVED = "received";
    public static final String COMPOSED = "composed";
    public static final String APPROVAL = "approval";
    public static final String RECEIPT = "receipt";
    public static final String ANSWER = "answer";
    public static final String COUNTERSIGNATURE = "countersignature";
    public static final String ANSWERING = "answering";
    public static final String WITHHOLDING_PROPOSED = "withholdingProposed";
    public static final String DECISION = "decision";
    public static final String REPLACING = "replacing";
    public static final String WITHHELD = "withheld";

    /** Which person or use an instance is for. */
    public static final String SUBJECT = "subject";

    private Variables() {}
  }

  /** The elements that code speaks of. */
  public static final class Elements {
    public static final String COMPOSE_FEEDBACK = "Task_ComposeFeedback";
    public static final String APPROVE_FEEDBACK = "Task_ApproveFeedback";
    public static final String NOTE_FEEDBACK = "Task_NoteFeedback";
    public static final String RECEIVE_FEEDBACK = "Task_ReceiveFeedback";
    public static final String ANSWER_FEEDBACK = "Task_AnswerFeedback";
    public static final String COUNTERSIGN_ANSWER = "Task_CountersignAnswer";
    public static final String DECIDE_EXTENSION = "Task_DecideExtension";
    public static final String CONSENT_TO_WITHHOLD = "Task_ConsentToWithhold";
    public static final String CONSENT_TO_RENEWAL = "Task_ConsentToRenewal";
    public static final String READ_FEEDBACK = "Task_ReadFeedback";
    public static final String REPLY_TO_FEEDBACK = "Task_ReplyToFeedback";
    public static final String RESUME_REPLY = "Task_ResumeReply";
    public static final String DECIDE_FEEDBACK = "Task_DecideFeedback";
    public static final String REVIEW_USE = "Task_ReviewUse";
    public static final String ANSWER_OVERDUE = "BoundaryEvent_AnswerOverdue";
    public static final String ANSWER_LONG_OVERDUE = "BoundaryEvent_AnswerLongOverdue";
    public static final String WITHHOLDING_ENDS = "TimerEvent_WithholdingEnds";

    private Elements() {}
  }
}
