package org.wangju.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wangju.testing.Database;

/** The time of a node whose own clock is wrong. */
class DatabaseClockTest {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration WRONG = Duration.ofMinutes(10);

  private Instant truth = START;
  private Duration nodeIsAheadBy = WRONG;
  private final DatabaseClock clock =
      new DatabaseClock(new NodeClock(), () -> Duration.between(START, truth).toNanos());

  @Test
  void aNodeThatIsAheadGoesByTheDatabase() {
    clock.measure(answering(Duration.ZERO, Duration.ZERO));

    assertThat(clock.instant()).isEqualTo(truth);
    truth = truth.plusSeconds(30);
    assertThat(clock.instant()).isEqualTo(truth);
    assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(truth);
  }

  @Test
  void theErrorIsHalfOfTheRoundTripAtMost() {
    clock.measure(answering(Duration.ofMillis(80), Duration.ZERO));

    assertThat(Duration.between(truth, clock.instant()).abs()).isEqualTo(Duration.ofMillis(40));
  }

  @Test
  void theQuickestAnswerIsBelieved() {
    Supplier<Instant> slow = answering(Duration.ofMillis(300), Duration.ZERO);
    Supplier<Instant> quick = answering(Duration.ofMillis(1), Duration.ofMillis(1));
    int[] asked = {0};
    clock.measure(() -> (asked[0]++ == 2 ? quick : slow).get());

    assertThat(clock.instant()).isEqualTo(truth);
  }

  @Test
  void anUnevenNetworkDoesNotMakeTimeWaver() {
    clock.measure(answering(Duration.ofMillis(10), Duration.ofMillis(10)));
    Duration before = Duration.between(truth, clock.instant());
    clock.measure(answering(Duration.ZERO, Duration.ofMillis(60)));
    clock.measure(answering(Duration.ofMillis(60), Duration.ZERO));

    assertThat(Duration.between(truth, clock.instant())).isEqualTo(before);
  }

  @Test
  void aNodesClockThatIsSetIsFollowed() {
    clock.measure(answering(Duration.ofMillis(2), Duration.ofMillis(2)));
    nodeIsAheadBy = Duration.ofSeconds(-3);
    clock.measure(answering(Duration.ofMillis(2), Duration.ofMillis(2)));

    assertThat(clock.instant()).isEqualTo(truth);
  }

  @Test
  void anAnswerThatTookLongDoesNotReplaceOneThatDidNot() {
    clock.measure(answering(Duration.ofMillis(2), Duration.ofMillis(2)));
    clock.measure(answering(Duration.ofSeconds(30), Duration.ZERO));

    assertThat(clock.instant()).isEqualTo(truth);
  }

  @Test
  void aRealDatabaseTellsItsTime() throws SQLException {
    try (Database database = Database.create()) {
      Time time = new Time("UTC", database.product().name().toLowerCase(Locale.ROOT));
      Duration offset = time.measure(database.source());

      // The tests' database is on this machine.
      assertThat(offset).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
      assertThat(time.clock().instant())
          .isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.SECONDS));
    }
  }

  /**
   * The database's answer: it is asked, reads its clock after the one time, replies after the
   * other.
   */
  private Supplier<Instant> answering(Duration thither, Duration back) {
    return () -> {
      truth = truth.plus(thither);
      Instant answer = truth;
      truth = truth.plus(back);
      return answer;
    };
  }

  private final class NodeClock extends Clock {
    @Override
    public Instant instant() {
      return truth.plus(nodeIsAheadBy);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
