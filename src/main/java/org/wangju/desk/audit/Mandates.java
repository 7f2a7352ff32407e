package org.wangju.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Entry;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/** Mandates that auditors state; they are kept nowhere but in the record. */
@ApplicationScoped
public class Mandates {
  /** Characters of a purpose at most. */
  public static final int LONGEST = 200;

  private static final String STATED = "desk.audit-begun";
  // A working day: who looks again tomorrow says again why.
  private static final Duration VALID = Duration.ofHours(12);

  private final History history;
  private final Record record;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected Mandates() {
    this(null, null, null, null, null);
  }

  @Inject
  public Mandates(History history, Record record, Access access, Caller caller, Clock clock) {
    this.history = history;
    this.record = record;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Records the caller's mandate and gives its key.
   *
   * @throws Refusal when it is empty or longer than {@value #LONGEST} characters
   * @throws AccessDenied when the caller audits nowhere
   */
  @Retried
  @Transactional
  public String state(String purpose) {
    if (!access.allowsSomewhere(Action.SEE_RECORD)) {
      throw new AccessDenied();
    }
    String words = purpose == null ? "" : purpose.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new Refusal("record", "mandate.missing", LONGEST);
    }
    return record.append(
        Event.of(STATED, Stream.ofAccount(caller.accountId())).with("purpose", words));
  }

  /** The mandate that the caller stated last; empty when it was too long ago. */
  @Transactional
  public Optional<Mandate> latest() {
    return history.latest(Stream.ofAccount(caller.accountId()), Set.of(STATED), 1).stream()
        .findFirst()
        .flatMap(event -> find(event.getId()));
  }

  /** The caller's own mandate of that key; empty when it is none, or was stated too long ago. */
  @Transactional
  public Optional<Mandate> find(String id) {
    return history
        .find(id)
        .filter(event -> event.getKind().equals(STATED))
        .filter(event -> event.getActorId().equals(caller.accountId()))
        .filter(event -> event.getHappenedAt().plus(VALID).isAfter(clock.instant()))
        .map(Mandates::mandate);
  }

  /**
   * The caller's own mandate of that key.
   *
   * @throws Refusal when there is none that still holds
   */
  Mandate get(String id) {
    return find(id).orElseThrow(() -> new Refusal("record", "mandate.over"));
  }

  private static Mandate mandate(Entry event) {
    return new Mandate(event.getId(), event.text("purpose"));
  }
}
