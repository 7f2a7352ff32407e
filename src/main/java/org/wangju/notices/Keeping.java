package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wangju.platform.Retried;

/** Removes notices after a year and mails after ninety days, a few at a time. */
@ApplicationScoped
public class Keeping {
  private static final int MOST = 500;
  private static final Duration NOTICES = Duration.ofDays(365);
  private static final Duration MAILS = Duration.ofDays(90);

  private final NoticeRepository notices;
  private final MailRepository mails;
  private final Clock clock;

  protected Keeping() {
    this(null, null, null);
  }

  @Inject
  public Keeping(NoticeRepository notices, MailRepository mails, Clock clock) {
    this.notices = notices;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * Removes some of what is old.
   *
   * @return how many rows
   */
  @Retried
  @Transactional
  public int removeNext() {
    Instant now = clock.instant();
    List<String> oldNotices = notices.older(now.minus(NOTICES), MOST);
    List<String> oldMails = mails.older(now.minus(MAILS), MOST);
    notices.removeAll(oldNotices);
    mails.removeAll(oldMails);
    return oldNotices.size() + oldMails.size();
  }
}
