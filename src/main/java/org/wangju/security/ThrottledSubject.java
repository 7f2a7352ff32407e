package org.wangju.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wangju.platform.Ids;

/** How often a login name was tried, or an address tried, without success. */
@Entity
@Table(name = "login_throttle")
public class ThrottledSubject {
  @Id private String id;

  @Column(name = "subject_hash")
  private String subjectHash;

  private int attempts;

  @Column(name = "last_attempt_at")
  private Instant lastAttemptAt;

  @Column(name = "closed_until")
  private Instant closedUntil;

  protected ThrottledSubject() {}

  ThrottledSubject(String subjectHash, Instant now) {
    this.id = Ids.next();
    this.subjectHash = subjectHash;
    this.lastAttemptAt = now;
  }

  boolean isClosed(Instant now) {
    return closedUntil != null && now.isBefore(closedUntil);
  }

  /**
   * Counts an attempt before its outcome is known, so that many at once are counted too. From the
   * last free attempt on, the next must wait: a minute, then twice as long each time, fifteen
   * minutes at most.
   */
  void count(Instant now, Throttle.Limit limit) {
    if (lastAttemptAt.plus(limit.forgottenAfter()).isBefore(now)) {
      attempts = 0;
    }
    attempts++;
    lastAttemptAt = now;
    if (attempts >= limit.free()) {
      closedUntil = now.plus(wait(attempts - limit.free()));
    }
  }

  /** Takes the last attempt back, which succeeded. */
  void uncount() {
    attempts = Math.max(0, attempts - 1);
    closedUntil = null;
  }

  Instant closedUntil() {
    return closedUntil;
  }

  int attempts() {
    return attempts;
  }

  private static Duration wait(int beyond) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(beyond, 4));
    return doubled.compareTo(Throttle.LONGEST_WAIT) > 0 ? Throttle.LONGEST_WAIT : doubled;
  }
}
