package org.wangju.feedback;

/** What the answering side does with a request. The texts are {@code receipt.<NAME>}. */
public enum Receipt {
  RECEIVED,
  RETURNED
}
