package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of "now" and of the zone in which days begin. */
@ApplicationScoped
public class Time {
  private final ZoneId zone;

  protected Time() {
    this(ZoneId.of("UTC"));
  }

  @Inject
  Time(@ConfigProperty(name = "wangju.zone") String zone) {
    this(ZoneId.of(zone));
  }

  private Time(ZoneId zone) {
    this.zone = zone;
  }

  @Produces
  Clock clock() {
    return Clock.system(zone);
  }

  @Produces
  ZoneId zone() {
    return zone;
  }
}
