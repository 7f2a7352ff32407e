package org.wangju.directory;

import java.time.LocalDate;
import org.wangju.platform.Ids;
import org.wangju.testing.Stack;

/** A small organization with codes of its own, for tests that share a database. */
final class Town {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Stack stack;
  final String department;
  final String committee;
  final String branch;
  final String otherBranch;
  final String social;

  /** An application at nine in the morning of {@link #DAY}, with a secret of 32 bytes. */
  static Stack stack() {
    return Stack.at(DAY + "T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");
  }

  Town(Stack stack) {
    this.stack = stack;
    department = unit("D", UnitKind.ORGANIZATION_DEPARTMENT, null);
    committee = unit("C", UnitKind.COMMITTEE, department);
    branch = unit("B1", UnitKind.BRANCH, committee);
    otherBranch = unit("B2", UnitKind.BRANCH, committee);
    social = unit("S", UnitKind.SOCIAL_WORK_DEPARTMENT, department);
  }

  String unit(String code, UnitKind kind, String superiorId) {
    UnitDetails details =
        new UnitDetails(
            0, code + Ids.next(), code, kind, superiorId, kind == UnitKind.COMMITTEE, null, null);
    return stack.inTransaction(() -> stack.get(KeepingUnits.class).found(details));
  }

  String person(String name, Standing standing) {
    return person(name, branch, standing);
  }

  String person(String name, String branchId, Standing standing) {
    return stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .enter(Ids.next(), details(0, name, null), branchId, standing, DAY));
  }

  static PersonDetails details(int version, String name, String identityNumber) {
    return new PersonDetails(
        version,
        name,
        Sex.FEMALE,
        "汉族",
        LocalDate.of(1990, 4, 11),
        identityNumber,
        null,
        RegisteredDates.NONE);
  }

  Unit found(String id) {
    return stack.get(UnitRepository.class).find(id).orElseThrow();
  }

  Person met(String id) {
    return stack.get(PersonRepository.class).find(id).orElseThrow();
  }
}
