package org.wangju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdsTest {
  @AfterEach
  void goByTheOwnClockAgain() {
    Ids.goBy(Clock.systemUTC());
  }

  @Test
  void what_a_node_with_a_slow_clock_makes_later_comes_later() {
    String first = Ids.next();
    Ids.goBy(off(10));
    assertThat(Ids.next()).isGreaterThan(first);
  }

  @Test
  void what_a_node_with_a_fast_clock_makes_is_not_from_the_future() {
    Ids.goBy(off(-10));
    String corrected = Ids.next();
    Ids.goBy(Clock.systemUTC());
    assertThat(corrected).isLessThan(Ids.next());
  }

  private static Clock off(int minutes) {
    return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
  }
}
