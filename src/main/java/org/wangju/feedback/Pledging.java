package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** Members read the lists in force and promise to act by them 承诺践诺. */
@ApplicationScoped
@Retried
@Transactional
public class Pledging {
  private final ListRepository lists;
  private final PersonRepository people;
  private final Record record;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected Pledging() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Pledging(
      ListRepository lists,
      PersonRepository people,
      Record record,
      Access access,
      Caller caller,
      Clock clock) {
    this.lists = lists;
    this.people = people;
    this.record = record;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /** The editions in force today, in the order of the lists. */
  public List<ListEdition> inForce() {
    LocalDate today = LocalDate.now(clock);
    return Arrays.stream(ConductList.values())
        .map(list -> lists.inForce(list, today))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The caller has read these editions and promises to act by them; what was promised before stays
   * as it was.
   *
   * @param read the editions that the page showed
   * @throws Refusal when the caller is no member, or another edition has come into force since the
   *     page was opened
   */
  public void pledge(Collection<String> read) {
    String personId = caller.personId();
    access.require(Action.PLEDGE, Target.person(personId));
    record.lock(Stream.ofPerson(personId));
    if (people.find(personId).map(Person::getStanding).filter(s -> s.isMember()).isEmpty()) {
      throw new Refusal("feedback", "refusal.noMember");
    }
    List<ListEdition> editions = inForce();
    if (!Set.copyOf(read).equals(Set.copyOf(editions.stream().map(ListEdition::getId).toList()))) {
      throw new Refusal("feedback", "refusal.otherEdition");
    }
    Map<String, Pledge> before = lists.pledges(personId, read);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    editions.stream()
        .filter(edition -> !before.containsKey(edition.getId()))
        .forEach(edition -> pledge(edition, personId, now));
  }

  private void pledge(ListEdition edition, String personId, Instant now) {
    lists.add(new Pledge(edition.getId(), personId, now));
    record.append(
        Event.of("feedback.pledged", Stream.ofPerson(personId))
            .with("list", edition.getList())
            .with("edition", edition.getNumber()));
  }
}
