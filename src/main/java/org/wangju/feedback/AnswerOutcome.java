package org.wangju.feedback;

/** Whether a request is answered, or lies with the discipline body. */
public enum AnswerOutcome {
  ANSWERED,
  HANDED_OVER
}
