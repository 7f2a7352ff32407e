package org.wangju.feedback;

/** What is decided on feedback. The texts are {@code decision.<NAME>}. */
public enum Decision {
  ACCEPTED,
  RETURNED,
  REJECTED
}
