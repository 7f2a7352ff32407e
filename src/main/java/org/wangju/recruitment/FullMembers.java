package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Standing;
import org.wangju.directory.StandingPeriod;
import org.wangju.platform.Refusal;

/** Tells who was a full member on a day. */
@ApplicationScoped
public class FullMembers {
  private final PersonRepository people;

  protected FullMembers() {
    this(null);
  }

  @Inject
  public FullMembers(PersonRepository people) {
    this.people = people;
  }

  /**
   * The person, who was a full member on that day.
   *
   * @throws Refusal when there is no such person, or no full member on that day
   */
  Person require(String personId, LocalDate day) {
    Person person =
        people.find(personId).orElseThrow(() -> new Refusal("recruitment", "refusal.noPerson"));
    if (!was(person, day)) {
      throw new Refusal("recruitment", "refusal.notFullMember", person.getName(), day.toString());
    }
    return person;
  }

  /** Whether the person was a full member on that day. */
  boolean was(Person person, LocalDate day) {
    return people.standings(person.getId()).stream().anyMatch(period -> covers(period, day));
  }

  private static boolean covers(StandingPeriod period, LocalDate day) {
    return period.getStanding() == Standing.FULL_MEMBER
        && (period.getSince() == null || !period.getSince().isAfter(day))
        && (period.getUntil() == null || period.getUntil().isAfter(day));
  }
}
