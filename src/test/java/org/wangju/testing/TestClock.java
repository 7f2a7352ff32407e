package org.wangju.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands until a test moves it, and the engine's clock with it. */
public final class TestClock extends Clock {
  private final ZoneId zone;
  private Instant now;

  TestClock(LocalDateTime now, ZoneId zone) {
    this.zone = zone;
    this.now = now.atZone(zone).toInstant();
  }

  /** Sets the date and time of the clock's zone. */
  public void set(LocalDateTime local) {
    set(local.atZone(zone).toInstant());
  }

  public void set(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  public void advance(Duration duration) {
    set(now.plus(duration));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }
}
