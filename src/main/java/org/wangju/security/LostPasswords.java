package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Codes for lost passwords, sent to the confirmed address. The password stays good until the code
 * is used, so that whoever merely asks shuts nobody out.
 */
@ApplicationScoped
public class LostPasswords {
  private static final Duration VALID = Duration.ofMinutes(30);

  private final AccountRepository repository;
  private final Cipherbox cipherbox;
  private final Record record;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;

  protected LostPasswords() {
    this(null, null, null, null, null);
  }

  @Inject
  public LostPasswords(
      AccountRepository repository,
      Cipherbox cipherbox,
      Record record,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock) {
    this.repository = repository;
    this.cipherbox = cipherbox;
    this.record = record;
    this.matters = matters;
    this.clock = clock;
  }

  /**
   * Sends a code if the account is in use and has a confirmed address; tells the caller nothing of
   * either.
   */
  @Retried
  @Transactional
  public void ask(String login) {
    repository
        .byLogin(login)
        .flatMap(found -> repository.lock(found.getId()))
        .filter(account -> account.isActive() && account.mailCipher() != null)
        .ifPresent(this::send);
  }

  private void send(Account account) {
    String code = OneTimeCode.next();
    Instant expires = clock.instant().plus(VALID);
    account.expectReset(PasswordCode.LOST_PASSWORD.hash(cipherbox, account.getId(), code), expires);
    String event =
        record.append(Event.of("security.reset-asked", Stream.ofAccount(account.getId())));
    AccountMatter.Kind kind = AccountMatter.Kind.RESET_CODE;
    matters.fire(new AccountMatter(kind, account.getId(), event, code, expires));
  }
}
