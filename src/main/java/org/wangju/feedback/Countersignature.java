package org.wangju.feedback;

/** Whether the head signs an answer. The texts are {@code countersignature.<NAME>}. */
public enum Countersignature {
  SIGNED,
  /** On the printed letter, whose stamped scan was filed. */
  SIGNED_ON_PAPER,
  RETURNED
}
