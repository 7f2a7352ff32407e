package org.wangju.feedback;

/** Whether the head signs an answer. The texts are {@code countersignature.<NAME>}. */
public enum Countersignature {
  SIGNED,
  RETURNED
}
