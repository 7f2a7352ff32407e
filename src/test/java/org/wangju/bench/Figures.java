package org.wangju.bench;

import java.util.Collection;
import java.util.List;

/** What is made of many measurements. */
final class Figures {
  private Figures() {}

  static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
