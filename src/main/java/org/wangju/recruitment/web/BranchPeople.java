package org.wangju.recruitment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.ApplicantRow;
import org.wangju.recruitment.Applying;
import org.wangju.security.Caller;

/** The people of the branches that the caller runs. */
@ApplicationScoped
public class BranchPeople {
  private static final int MOST = 500;

  private final AdmissionRepository admissions;
  private final Caller caller;

  protected BranchPeople() {
    this(null, null);
  }

  @Inject
  public BranchPeople(AdmissionRepository admissions, Caller caller) {
    this.admissions = admissions;
    this.caller = caller;
  }

  /** Who has no open case and may apply, by name. */
  List<ApplicantRow> mayApply() {
    return branches().flatMap(branch -> admissions.mayApply(branch, MOST).stream()).toList();
  }

  /** Who is an applicant by the roster and has no case, by name. */
  List<ApplicantRow> withoutCase() {
    return branches()
        .flatMap(branch -> admissions.applicantsWithoutCase(branch, MOST).stream())
        .toList();
  }

  /** Whether someone belongs to a branch that the caller runs, and has come no further. */
  boolean mayEnter(Person person) {
    return Applying.MAY_APPLY.contains(person.getStanding())
        && branches().anyMatch(branch -> branch.equals(person.getBranchId()));
  }

  private Stream<String> branches() {
    return Stream.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER)
        .flatMap(role -> caller.unitsOf(role).stream())
        .distinct();
  }
}
