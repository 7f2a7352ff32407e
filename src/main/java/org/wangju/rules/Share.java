package org.wangju.rules;

import java.util.Locale;
import org.wangju.platform.Messages;

/** A fraction of a number of people that must be exceeded, reckoned in whole numbers. */
record Share(int numerator, int denominator) implements Worded {
  Share {
    if (numerator < 1 || numerator >= denominator) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  boolean isExceededBy(int part, int whole) {
    return (long) part * denominator > (long) whole * numerator;
  }

  /** The smallest number that exceeds the share: 6 of 10, 6 of 11. */
  int leastOf(int whole) {
    return (int) ((long) whole * numerator / denominator) + 1;
  }

  boolean atLeast(Share other) {
    return (long) numerator * other.denominator >= (long) other.numerator * denominator;
  }

  @Override
  public String in(Locale locale) {
    return denominator == 2
        ? Messages.text(locale, "rules", "share.half")
        : numerator + "/" + denominator;
  }
}
