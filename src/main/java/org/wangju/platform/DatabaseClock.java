package org.wangju.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The database's time, by which all nodes go: the node's own clock, corrected by how far it was off
 * when last measured. What a node's clock says thus decides nothing.
 *
 * <p>A measurement asks the database several times and believes the quickest answer, which cannot
 * be wrong by more than half of its round trip (as in RFC 5905). A correction that a new one does
 * not contradict stays, so that time does not waver with the network.
 */
public final class DatabaseClock extends Clock {
  private static final int QUESTIONS = 5;
  // An answer that took longer than twice this says less than the correction that is there.
  private static final Duration WORST = Duration.ofSeconds(1);

  private record Correction(Duration offset, Duration error) {
    boolean agreesWith(Correction other) {
      return offset.minus(other.offset).abs().compareTo(error.plus(other.error)) <= 0;
    }
  }

  private final Clock node;
  private final LongSupplier nanos;
  private final AtomicReference<Correction> correction;

  /**
   * A clock that says the node's time until it was first measured.
   *
   * @param node the node's own clock
   * @param nanos counts nanoseconds steadily, whatever happens to the node's clock
   */
  public DatabaseClock(Clock node, LongSupplier nanos) {
    this(node, nanos, new AtomicReference<>());
  }

  private DatabaseClock(Clock node, LongSupplier nanos, AtomicReference<Correction> correction) {
    this.node = node;
    this.nanos = nanos;
    this.correction = correction;
  }

  /** Measures anew how far the node's clock is off, and returns what is now added to it. */
  public Duration measure(Supplier<Instant> database) {
    Correction best = ask(database);
    for (int i = 1; i < QUESTIONS; i++) {
      Correction next = ask(database);
      best = next.error.compareTo(best.error) < 0 ? next : best;
    }
    Correction before = correction.get();
    if (before == null || (best.error.compareTo(WORST) <= 0 && !best.agreesWith(before))) {
      correction.set(best);
    }
    return correction.get().offset;
  }

  private Correction ask(Supplier<Instant> database) {
    Instant asked = node.instant();
    long begin = nanos.getAsLong();
    Instant there = database.get();
    Duration half = Duration.ofNanos((nanos.getAsLong() - begin) / 2);
    return new Correction(Duration.between(asked.plus(half), there), half);
  }

  @Override
  public Instant instant() {
    Correction known = correction.get();
    return known == null ? node.instant() : node.instant().plus(known.offset);
  }

  @Override
  public ZoneId getZone() {
    return node.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DatabaseClock(node.withZone(zone), nanos, correction);
  }
}
