package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wangju.platform.Retried;
import org.wangju.security.MailAddresses;
import org.wangju.security.Mailbox;

/**
 * Spreads occasions among the accounts concerned: for each a notice, and a mail as the account
 * chose. An occasion leaves the outbox in the transaction that adds these; one that came twice
 * finds them there.
 */
@ApplicationScoped
public class Spreading {
  /** Occasions spread in one transaction at most. */
  static final int MOST = 20;

  // A role at a unit is held by a few; this bounds a mistake.
  private static final int MOST_RECIPIENTS = 200;

  private final NoticeRepository notices;
  private final MailRepository mails;
  private final MailAddresses addresses;
  private final MailServer server;
  private final Clock clock;
  private final ZoneId zone;

  protected Spreading() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Spreading(
      NoticeRepository notices,
      MailRepository mails,
      MailAddresses addresses,
      MailServer server,
      Clock clock,
      ZoneId zone) {
    this.notices = notices;
    this.mails = mails;
    this.addresses = addresses;
    this.server = server;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Spreads what waits and no other node is at, {@value #MOST} occasions at most.
   *
   * @return how many
   */
  @Retried
  @Transactional
  public int spreadNext() {
    List<Occasion> occasions = notices.waiting(MOST);
    for (Occasion occasion : occasions) {
      recipients(occasion).forEach(account -> tell(occasion, account));
      notices.remove(occasion);
    }
    return occasions.size();
  }

  private Stream<String> recipients(Occasion occasion) {
    Audience audience = occasion.audience();
    if (audience.accountId() != null) {
      return Stream.of(audience.accountId()).filter(account -> concerns(occasion, account));
    }
    LocalDate today = LocalDate.now(clock);
    Stream<String> all =
        audience.personId() != null
            ? notices.accountOf(audience.personId()).stream()
            : Stream.concat(
                notices.accountsGiven(audience, today, MOST_RECIPIENTS).stream(),
                notices.accountsOfHolders(audience, today, MOST_RECIPIENTS).stream());
    return all.distinct().filter(account -> concerns(occasion, account));
  }

  private static boolean concerns(Occasion occasion, String accountId) {
    return !occasion.kind().isAsChosen() || !accountId.equals(occasion.actorId());
  }

  private void tell(Occasion occasion, String accountId) {
    if (!occasion.kind().isInPages()) {
      mailFor(occasion, accountId);
    } else if (!notices.hasNotice(accountId, occasion.key())) {
      String mailId = mailFor(occasion, accountId).map(Mail::getId).orElse(null);
      notices.add(new Notice(occasion, accountId, mailId, now()));
    }
  }

  private Optional<Mail> mailFor(Occasion occasion, String accountId) {
    if (!server.isOn() || !hasAddress(occasion.kind(), accountId)) {
      return Optional.empty();
    }
    if (!occasion.kind().isAsChosen()) {
      return Optional.of(atOnce(occasion, accountId));
    }
    NoticeChoice choice = notices.choice(accountId).orElseGet(() -> new NoticeChoice(accountId));
    return switch (choice.getWay()) {
      case AT_ONCE -> Optional.of(atOnce(occasion, accountId));
      case DAILY -> Optional.of(digest(choice));
      case IN_PAGES -> Optional.empty();
    };
  }

  private boolean hasAddress(NoticeKind kind, String accountId) {
    try {
      return addresses
          .of(accountId)
          .map(kind.isToPendingAddress() ? Mailbox::pendingAddress : Mailbox::address)
          .isPresent();
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Encrypted with another key: the mail tells it, and nobody else's notices wait for it.
      return true;
    }
  }

  private Mail atOnce(Occasion occasion, String accountId) {
    return mails
        .lockedByKey(Mail.keyOf(occasion, accountId))
        .orElseGet(() -> added(Mail.atOnce(occasion, accountId, now())));
  }

  // A digest that a node has begun to send takes no more; the next one does.
  private Mail digest(NoticeChoice choice) {
    var due = choice.nextDigest(clock.instant().atZone(zone));
    String account = choice.accountId();
    Optional<Mail> mail = mails.lockedByKey(Mail.digestKey(account, due.toInstant()));
    if (mail.isPresent() && !mail.get().isWaiting()) {
      due = due.plusDays(1);
      mail = mails.lockedByKey(Mail.digestKey(account, due.toInstant()));
    }
    Instant dueAt = due.toInstant();
    return mail.orElseGet(() -> added(Mail.digest(account, dueAt, now())));
  }

  private Mail added(Mail mail) {
    mails.add(mail);
    return mail;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
