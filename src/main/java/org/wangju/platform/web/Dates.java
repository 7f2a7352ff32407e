package org.wangju.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Writes dates and times as readers of a page expect them, in the configured zone. */
@Named
@ApplicationScoped
public class Dates {
  private final Page page;
  private final ZoneId zone;

  protected Dates() {
    this(null, null);
  }

  @Inject
  public Dates(Page page, ZoneId zone) {
    this.page = page;
    this.zone = zone;
  }

  /** A day; a dash where there is none. */
  public String date(LocalDate date) {
    return write("date.pattern", date);
  }

  /** A moment, to the minute; a dash where there is none. */
  public String moment(Instant instant) {
    return write("moment.pattern", instant == null ? null : instant.atZone(zone));
  }

  /** A moment, to the second; a dash where there is none. */
  public String exact(Instant instant) {
    return write("exact.pattern", instant == null ? null : instant.atZone(zone));
  }

  private String write(String pattern, TemporalAccessor value) {
    return value == null
        ? "—"
        : DateTimeFormatter.ofPattern(page.text("platform", pattern), page.locale()).format(value);
  }
}
