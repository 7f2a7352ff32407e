package org.wangju.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Purpose;
import org.wangju.security.Target;

/**
 * The directory as auditors read it: each look at a person or a list of people is recorded with the
 * mandate stated last, as looks at cases are. Those who read for another purpose too are at their
 * daily work, and not recorded.
 */
@ApplicationScoped
public class AuditedPeople {
  /** Tells that an auditor read what is kept about a person. */
  public static final String READ = "desk.person-read";

  private static final int MOST_LOOKS = 200;

  private final Mandates mandates;
  private final History history;
  private final Record record;
  private final Access access;
  private final Caller caller;

  protected AuditedPeople() {
    this(null, null, null, null, null);
  }

  @Inject
  public AuditedPeople(
      Mandates mandates, History history, Record record, Access access, Caller caller) {
    this.mandates = mandates;
    this.history = history;
    this.record = record;
    this.access = access;
    this.caller = caller;
  }

  /** Whether the caller may do this for an audit, and for nothing else. */
  public boolean isAudit(Action action, Target target) {
    return access.allows(action, target, Purpose.AUDIT)
        && Arrays.stream(Purpose.values())
            .filter(purpose -> purpose != Purpose.AUDIT)
            .noneMatch(purpose -> access.allows(action, target, purpose));
  }

  /**
   * Records that the caller reads what is kept about a person, once on a mandate.
   *
   * @return false when the caller has no mandate that holds: nothing may be shown then
   */
  @Retried
  @Transactional
  public boolean noteReading(String personId) {
    Optional<Mandate> mandate = mandates.latest();
    mandate
        .filter(known -> !isNoted(personId, known))
        .ifPresent(known -> record.append(event(READ, known).about(personId)));
    return mandate.isPresent();
  }

  private boolean isNoted(String personId, Mandate mandate) {
    return history.latest(ownStream(), Set.of(READ), MOST_LOOKS).stream()
        .anyMatch(
            look ->
                look.getSubjectId().equals(personId) && look.text("audit").equals(mandate.id()));
  }

  /**
   * Records that the caller lists people.
   *
   * @param criteria in words, as they were asked
   * @return false when the caller has no mandate that holds: nothing may be shown then
   */
  @Retried
  @Transactional
  public boolean noteList(List<String> criteria) {
    Optional<Mandate> mandate = mandates.latest();
    mandate.ifPresent(
        known -> record.append(event("desk.people-listed", known).with("criteria", criteria)));
    return mandate.isPresent();
  }

  private Event event(String kind, Mandate mandate) {
    return Event.of(kind, ownStream())
        .with("audit", mandate.id())
        .with("purpose", mandate.purpose());
  }

  private Stream ownStream() {
    return Stream.ofAccount(caller.accountId());
  }
}
