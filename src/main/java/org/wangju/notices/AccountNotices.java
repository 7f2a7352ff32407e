package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.wangju.platform.Cipherbox;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccountMatter;

/** Takes what the holder of an account is to hear of it, in the transaction in which it happens. */
@ApplicationScoped
public class AccountNotices {
  private final NoticeRepository repository;
  private final Cipherbox cipherbox;
  private final Clock clock;

  protected AccountNotices() {
    this(null, null, null);
  }

  @Inject
  public AccountNotices(NoticeRepository repository, Cipherbox cipherbox, Clock clock) {
    this.repository = repository;
    this.cipherbox = cipherbox;
    this.clock = clock;
  }

  /** Tells the holder of an account, also when it was their own doing. */
  @Transactional(TxType.MANDATORY)
  public void tell(@Observes AccountMatter matter) {
    Occasion occasion =
        new Occasion(
            matter.key(),
            kind(matter),
            Audience.account(matter.accountId()),
            ActingAccount.current().id(),
            now());
    occasion.lead(link(matter));
    occasion.carry(cipherbox.encrypt(matter.code()), matter.expires());
    repository.add(occasion);
  }

  private static NoticeKind kind(AccountMatter matter) {
    return switch (matter.kind()) {
      case ACTIVATION_CODE -> NoticeKind.ACTIVATION_CODE;
      case RESET_CODE -> NoticeKind.RESET_CODE;
      case ADDRESS_CODE -> NoticeKind.ADDRESS_CODE;
      case PASSWORD_CHANGED -> NoticeKind.PASSWORD_CHANGED;
      case NEW_BROWSER -> NoticeKind.NEW_BROWSER;
    };
  }

  private static String link(AccountMatter matter) {
    return switch (matter.kind()) {
      case ACTIVATION_CODE, RESET_CODE, ADDRESS_CODE -> null;
      case PASSWORD_CHANGED, NEW_BROWSER -> "/account/my-account.xhtml";
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
