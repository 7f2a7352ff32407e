package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.AccountStatus;
import org.wangju.security.Action;
import org.wangju.security.MailAddresses;
import org.wangju.security.Mailbox;
import org.wangju.security.Target;

/**
 * The states of mails, each change in a transaction of its own; and what failed, for
 * administrators.
 */
@ApplicationScoped
public class Mails {
  private static final Logger LOG = Logger.getLogger(Mails.class.getName());
  private static final Stream STREAM = Stream.ofSystem("mail");

  private final MailRepository mails;
  private final NoticeRepository notices;
  private final MailAddresses addresses;
  private final Letters letters;
  private final Access access;
  private final Record record;
  private final Clock clock;

  protected Mails() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public Mails(
      MailRepository mails,
      NoticeRepository notices,
      MailAddresses addresses,
      Letters letters,
      Access access,
      Record record,
      Clock clock) {
    this.mails = mails;
    this.notices = notices;
    this.addresses = addresses;
    this.letters = letters;
    this.access = access;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Marks the next mail as being sent: first one whose node died over it, which fails when that was
   * its last attempt, then one whose time has come. Empty when there is none.
   */
  @Retried
  @Transactional
  public Optional<Outgoing> begin() {
    return mails.abandoned().or(() -> mails.due(now())).map(this::begin);
  }

  private Outgoing begin(Mail mail) {
    if (mail.isExhausted()) {
      end(mail, new Delivery(Delivery.Result.LATER, "unfinished"));
      return new Outgoing(mail.getId(), mail.getAttempts(), null);
    }
    mail.begin();
    Letter letter;
    try {
      letter =
          addresses.of(mail.accountId()).flatMap(mailbox -> letter(mail, mailbox)).orElse(null);
    } catch (IllegalArgumentException | IllegalStateException | MissingResourceException e) {
      // An address or code of another key, or a kind that this version has no words for: the mail
      // would be the next for ever, and none behind it be sent.
      LOG.log(Level.SEVERE, e, () -> "mail " + mail.getId() + " could not be written");
      end(mail, new Delivery(Delivery.Result.LATER, "unwritten"));
      return new Outgoing(mail.getId(), mail.getAttempts(), null);
    }
    if (letter == null) {
      mail.drop(now());
    } else {
      mails.claim(mail);
    }
    return new Outgoing(mail.getId(), mail.getAttempts(), letter);
  }

  private Optional<Letter> letter(Mail mail, Mailbox to) {
    boolean code = mail.getKind() != null && !mail.getKind().isInPages();
    return code ? codeLetter(mail, to) : noticeLetter(mail, to);
  }

  private Optional<Letter> codeLetter(Mail mail, Mailbox to) {
    boolean pending = mail.getKind().isToPendingAddress();
    boolean good =
        now().isBefore(mail.expiresAt()) && (pending ? to.pendingAddress() : to.address()) != null;
    return good ? Optional.of(letters.ofCode(mail, to)) : Optional.empty();
  }

  private Optional<Letter> noticeLetter(Mail mail, Mailbox to) {
    List<Notice> told = notices.ofMail(mail.getId(), Letters.MOST);
    boolean wanted = to.address() != null && to.status() == AccountStatus.ACTIVE && !told.isEmpty();
    return wanted
        ? Optional.of(letters.ofNotices(mail, to, told, notices.countOfMail(mail.getId())))
        : Optional.empty();
  }

  /** Marks what became of a mail; does nothing when another node has taken it over. */
  @Retried
  @Transactional
  public void end(Outgoing outgoing, Delivery delivery) {
    mails
        .locked(outgoing.mailId())
        .filter(
            mail ->
                mail.getState() == MailState.SENDING && mail.getAttempts() == outgoing.attempt())
        .ifPresent(mail -> end(mail, delivery));
  }

  private void end(Mail mail, Delivery delivery) {
    switch (delivery.result()) {
      case TAKEN -> mail.sent(now());
      case REFUSED -> mail.fail(delivery.answer(), now());
      case LATER -> mail.putOff(delivery.answer(), now());
    }
    if (mail.getState() == MailState.FAILED) {
      record.append(event("notices.mail-failed", mail).with("answer", delivery.answer()));
    }
  }

  /** A page of the mails that failed, newest first: neither addresses nor texts are shown. */
  public List<Mail> failed(int first, int size) {
    access.require(Action.SEE_HEALTH, Target.none());
    return mails.page(MailState.FAILED, first, size);
  }

  /** Why mails wait for another attempt, and how many for each reason. */
  public List<Obstacle> obstacles() {
    access.require(Action.SEE_HEALTH, Target.none());
    return mails.obstacles();
  }

  /** How many mails are in a state. */
  public long count(MailState state) {
    access.require(Action.SEE_HEALTH, Target.none());
    return mails.count(state);
  }

  /** Begins anew with a mail that failed. */
  @Retried
  @Transactional
  public void retry(String mailId) {
    access.require(Action.SEE_HEALTH, Target.none());
    Mail mail =
        mails
            .locked(mailId)
            .filter(found -> found.getState() == MailState.FAILED)
            .orElseThrow(AccessDenied::new);
    mail.retry(now());
    record.append(event("notices.mail-retried", mail));
  }

  private static Event event(String kind, Mail mail) {
    return Event.of(kind, STREAM).with("mail", mail.getId()).with("account", mail.accountId());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
