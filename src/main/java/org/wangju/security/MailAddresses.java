package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * The mail addresses of accounts. An address counts once its holder entered the code that was sent
 * there; until then nothing else goes to it, and the former one stays. They are kept encrypted and
 * stand in no event.
 */
@ApplicationScoped
public class MailAddresses {
  private static final Duration CODE_VALID = Duration.ofHours(24);

  private final AccountRepository repository;
  private final Cipherbox cipherbox;
  private final Record record;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;

  protected MailAddresses() {
    this(null, null, null, null, null);
  }

  @Inject
  public MailAddresses(
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
   * Takes an address, to which a code is sent. That the holder knows the password is checked
   * before: whoever has the address can get a new password.
   *
   * @throws Refusal when it is no address
   */
  @Retried
  @Transactional
  public void enter(String accountId, String typed) {
    String address = MailAddress.parse(typed);
    Account account = active(accountId);
    String code = OneTimeCode.next();
    Instant expires = clock.instant().plus(CODE_VALID);
    account.expectMailCode(cipherbox.encrypt(address), hash(accountId, code), expires);
    String event = record.append(Event.of("security.mail-entered", Stream.ofAccount(accountId)));
    matters.fire(
        new AccountMatter(AccountMatter.Kind.ADDRESS_CODE, accountId, event, code, expires));
  }

  /**
   * Tries the code that was sent to the pending address. A wrong one is counted in a transaction of
   * its own; five make it void.
   *
   * @return whether the address is confirmed
   */
  @Retried
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean confirm(String accountId, String code) {
    Account account = active(accountId);
    if (!account.triesMailCode(hash(accountId, code), clock.instant())) {
      return false;
    }
    account.confirmMail();
    record.append(Event.of("security.mail-confirmed", Stream.ofAccount(accountId)));
    return true;
  }

  /** Forgets the address; from here on nothing is sent. */
  @Retried
  @Transactional
  public void remove(String accountId) {
    active(accountId).forgetMail();
    record.append(Event.of("security.mail-removed", Stream.ofAccount(accountId)));
  }

  /** Where the account is written to; empty when there is no such account. */
  public Optional<Mailbox> of(String accountId) {
    return repository.find(accountId).map(this::mailbox);
  }

  private Mailbox mailbox(Account account) {
    return new Mailbox(
        account.getId(),
        account.getLogin(),
        account.getDisplayName(),
        account.getStatus(),
        account.getLanguage() == null
            ? Messages.DEFAULT
            : Locale.forLanguageTag(account.getLanguage()),
        cipherbox.decrypt(account.mailCipher()),
        cipherbox.decrypt(account.pendingMailCipher()));
  }

  private Account active(String accountId) {
    return repository.lock(accountId).filter(Account::isActive).orElseThrow(AccessDenied::new);
  }

  private String hash(String accountId, String code) {
    return OneTimeCode.hash(cipherbox, "mail:" + accountId, code);
  }
}
