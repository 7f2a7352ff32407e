package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Gives roles at units and ends them; both count under the unit. */
@ApplicationScoped
@Retried
@Transactional
public class HoldingRoles {
  private static final String BUNDLE = "directory";
  private static final Set<Role> BRANCH_ROLES =
      EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER);

  private final RoleRepository roles;
  private final PersonRepository people;
  private final UnitRepository units;
  private final Record record;
  private final jakarta.enterprise.event.Event<RoleEnded> ended;
  private final Clock clock;

  protected HoldingRoles() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public HoldingRoles(
      RoleRepository roles,
      PersonRepository people,
      UnitRepository units,
      Record record,
      jakarta.enterprise.event.Event<RoleEnded> ended,
      Clock clock) {
    this.roles = roles;
    this.people = people;
    this.units = units;
    this.record = record;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * Gives a person a role at a unit.
   *
   * @param post the post as people word it, such as 组织委员; may be null
   * @throws Refusal when the person holds it already, or the branch has a secretary
   */
  public void give(String personId, Role role, String unitId, String post, LocalDate since) {
    record.lock(Stream.ofUnit(unitId));
    Person person = people.find(personId).orElseThrow(Gone::new);
    Unit unit = units.find(unitId).orElseThrow(Gone::new);
    requireFree(person, role, unit, since);
    roles.add(RoleHolding.ofPerson(personId, role, unitId, post, since));
    record.append(
        Event.of("directory.role-given", Stream.ofUnit(unitId))
            .about(personId)
            .with("role", role)
            .with("name", person.getName())
            .with("post", post));
  }

  private void requireFree(Person person, Role role, Unit unit, LocalDate since) {
    for (RoleHolding held : roles.at(unit.getId(), role, since)) {
      if (person.getId().equals(held.getPersonId())) {
        throw new Refusal(BUNDLE, "error.roleHeld", person.getName(), unit.getName());
      }
      if (role == Role.BRANCH_SECRETARY) {
        throw new Refusal(BUNDLE, "error.secretaryThere", unit.getName());
      }
    }
  }

  /** Ends a held role today. */
  public void end(String holdingId) {
    end(roles.find(holdingId).orElseThrow(Gone::new), LocalDate.now(clock));
  }

  /** Ends what a person is in a branch, whose member they are no more from that day on. */
  void endIn(String branchId, String personId, LocalDate on) {
    roles.heldAt(branchId, on).stream()
        .filter(
            held -> personId.equals(held.getPersonId()) && BRANCH_ROLES.contains(held.getRole()))
        .forEach(held -> end(held, on));
  }

  private void end(RoleHolding held, LocalDate on) {
    held.end(on);
    record.append(
        Event.of("directory.role-ended", Stream.ofUnit(held.getUnitId()))
            .about(held.getPersonId())
            .with("role", held.getRole())
            .with("name", people.find(held.getPersonId()).map(Person::getName).orElse(null)));
    ended.fire(RoleEnded.of(held));
  }
}
