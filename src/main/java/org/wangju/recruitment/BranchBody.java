package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.RoleRepository;

/** Tells which body of a branch decides, and who belongs to it. */
@ApplicationScoped
public class BranchBody {
  private final KeepingUnits units;
  private final PersonRepository people;
  private final RoleRepository roles;

  protected BranchBody() {
    this(null, null, null);
  }

  @Inject
  public BranchBody(KeepingUnits units, PersonRepository people, RoleRepository roles) {
    this.units = units;
    this.people = people;
    this.roles = roles;
  }

  /**
   * The branch committee, or the branch meeting where there is no committee (branch regulations
   * 2018).
   */
  public MeetingBody of(String branchId) {
    return units.hasCommittee(branchId) ? MeetingBody.BRANCH_COMMITTEE : MeetingBody.BRANCH_MEETING;
  }

  /** Who belongs to the body on a day, by name. */
  public List<PersonRow> members(String branchId, LocalDate day) {
    return switch (of(branchId)) {
      case BRANCH_COMMITTEE -> people.rows(committee(branchId, day));
      case BRANCH_MEETING -> people.fullMembers(branchId, day);
    };
  }

  private List<String> committee(String branchId, LocalDate day) {
    return Stream.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER)
        .flatMap(role -> roles.at(branchId, role, day).stream())
        .map(RoleHolding::getPersonId)
        .filter(id -> id != null)
        .distinct()
        .toList();
  }
}
