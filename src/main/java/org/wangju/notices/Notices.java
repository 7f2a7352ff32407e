package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.wangju.record.ActingAccount;

/** Takes what is to be told, in the transaction in which it happens: one row, no query. */
@ApplicationScoped
public class Notices {
  private final NoticeRepository repository;
  private final Clock clock;

  protected Notices() {
    this(null, null);
  }

  @Inject
  public Notices(NoticeRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Tells those concerned, except whoever acts; they have it within a second or two. */
  @Transactional(TxType.MANDATORY)
  public void tell(News news) {
    repository.add(new Occasion(news, ActingAccount.current().id(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
