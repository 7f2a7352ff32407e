package org.wangju.feedback;

/**
 * How it is proven that somebody had the feedback in hand. The texts are {@code delivery.<NAME>}.
 */
public enum Delivery {
  /** The person was signed in and opened it. */
  READ_HERE,
  /** It was handed over on paper, and an officer holds the receipt. */
  ON_PAPER
}
