package org.wangju.feedback.web;

/** Whether a second officer agrees. The texts are {@code consent.<NAME>}. */
public enum Consent {
  YES,
  NO
}
