package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Gives the engine's timers the moment at which a day begins here. */
@ApplicationScoped
public class Days {
  private final ZoneId zone;

  protected Days() {
    this(null);
  }

  @Inject
  public Days(ZoneId zone) {
    this.zone = zone;
  }

  Date begin(LocalDate day) {
    return Date.from(day.atStartOfDay(zone).toInstant());
  }
}
