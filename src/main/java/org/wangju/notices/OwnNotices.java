package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Caller;

/** The caller's notices, and how the caller wants to hear of them. */
@ApplicationScoped
public class OwnNotices {
  /** Unread notices are counted up to here. */
  public static final int MOST_COUNTED = 100;

  private static final int HOURS = 24;

  private final NoticeRepository repository;
  private final Caller caller;
  private final Record record;
  private final Clock clock;

  protected OwnNotices() {
    this(null, null, null, null);
  }

  @Inject
  public OwnNotices(NoticeRepository repository, Caller caller, Record record, Clock clock) {
    this.repository = repository;
    this.caller = caller;
    this.record = record;
    this.clock = clock;
  }

  /** How many are unread, counted up to {@value #MOST_COUNTED}. */
  public long unread() {
    return repository.unread(caller.accountId(), MOST_COUNTED);
  }

  /** A page of them, newest first. */
  public List<Notice> page(boolean unreadOnly, int first, int size) {
    return repository.page(caller.accountId(), unreadOnly, first, size);
  }

  public long count(boolean unreadOnly) {
    return repository.count(caller.accountId(), unreadOnly);
  }

  /** One of the caller's notices, which counts as read from here on; empty when there is none. */
  @Retried
  @Transactional
  public Optional<Notice> open(String noticeId) {
    Optional<Notice> notice =
        repository.find(noticeId).filter(found -> found.isOf(caller.accountId()));
    notice.ifPresent(found -> repository.read(caller.accountId(), noticeId, now()));
    return notice;
  }

  /** Marks one as read; one of somebody else stays as it is. */
  @Retried
  @Transactional
  public void read(String noticeId) {
    repository.read(caller.accountId(), noticeId, now());
  }

  /** Marks all as read. */
  @Retried
  @Transactional
  public void readAll() {
    repository.readAll(caller.accountId(), now());
  }

  /** What the caller chose, or what holds for who has chosen nothing. */
  public NoticeChoice choice() {
    return repository
        .choice(caller.accountId())
        .orElseGet(() -> new NoticeChoice(caller.accountId()));
  }

  /**
   * Chooses from here on.
   *
   * @param digestHour 0 to 23, in the configured zone
   * @throws Refusal when there is no such hour
   */
  @Retried
  @Transactional
  public void choose(Way way, int digestHour) {
    if (digestHour < 0 || digestHour >= HOURS) {
      throw new Refusal("notices", "choices.noHour", digestHour);
    }
    repository.lockedChoice(caller.accountId()).choose(way, digestHour);
    record.append(
        Event.of("notices.choice-changed", Stream.ofAccount(caller.accountId()))
            .with("way", way)
            .with("hour", digestHour));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
