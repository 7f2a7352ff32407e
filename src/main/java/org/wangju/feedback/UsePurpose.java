package org.wangju.feedback;

/** What accepted feedback may be read for. The texts are {@code usePurpose.<NAME>}. */
public enum UsePurpose {
  EVALUATION,
  /** 选拔任用. */
  APPOINTMENT,
  /** 评优评先. */
  AWARD,
  POLITICAL_REVIEW
}
