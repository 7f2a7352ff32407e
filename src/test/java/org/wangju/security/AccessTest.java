package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangju.directory.Role;

/**
 * The line of units: D over C1 and C2, C1 over B1, C2 over B2; R beside them without a superior.
 */
class AccessTest {
  private static final Map<String, String> PATHS =
      Map.of(
          "D",
          "/D/",
          "C1",
          "/D/C1/",
          "C2",
          "/D/C2/",
          "B1",
          "/D/C1/B1/",
          "B2",
          "/D/C2/B2/",
          "R",
          "/R/");
  private static final Map<String, String> BRANCH_OF = Map.of("anna", "B1", "bela", "B2");

  private final Caller caller = new Caller();
  private final Access access = new Access(caller, new Paths());

  /** What each role may do to a unit beneath its own; everything else is denied. */
  static Stream<Arguments> table() {
    Set<Action> branch =
        EnumSet.of(
            Action.SEE_UNITS,
            Action.SEE_PEOPLE,
            Action.SEE_PERSON,
            Action.SEE_GROUPS,
            Action.ENTER_APPLICANT,
            Action.SEE_CASE,
            Action.RUN_BRANCH_STEP,
            Action.RECORD_BRANCH_DECISION,
            Action.RETURN_CASE,
            Action.REJECT_CASE);
    Set<Action> secretary = EnumSet.copyOf(branch);
    secretary.addAll(
        EnumSet.of(
            Action.SEE_NUMBERS,
            Action.EDIT_PERSON,
            Action.WITHDRAW_CASE,
            Action.ISSUE_BRANCH_CODES));
    Set<Action> officer =
        EnumSet.of(
            Action.SEE_UNITS,
            Action.EDIT_UNIT,
            Action.SEE_PEOPLE,
            Action.SEE_PERSON,
            Action.SEE_NUMBERS,
            Action.EDIT_PERSON,
            Action.EDIT_ROLES,
            Action.SEE_REGISTER,
            Action.EDIT_REGISTER,
            Action.SEE_GROUPS,
            Action.SEE_CASE,
            Action.CONFIRM_FROM_ABOVE,
            Action.FILE_CASE,
            Action.MOVE_EDITION,
            Action.RETURN_CASE,
            Action.REJECT_CASE,
            Action.MANAGE_ACCOUNTS,
            Action.ISSUE_BRANCH_CODES);
    Set<Action> auditor =
        EnumSet.of(
            Action.SEE_UNITS,
            Action.SEE_PEOPLE,
            Action.SEE_PERSON,
            Action.SEE_REGISTER,
            Action.SEE_GROUPS,
            Action.SEE_CASE,
            Action.SEE_RECORD);
    Set<Action> regulator = EnumSet.of(Action.SEE_GROUPS, Action.SEE_PEOPLE_IN_REACH);
    Set<Action> administrator =
        EnumSet.of(Action.SEE_UNITS, Action.MANAGE_ACCOUNTS, Action.SEE_HEALTH);
    return Stream.of(
        Arguments.of(Role.BRANCH_COMMITTEE_MEMBER, branch),
        Arguments.of(Role.BRANCH_SECRETARY, secretary),
        Arguments.of(Role.OFFICER, officer),
        Arguments.of(Role.REGULATOR_CLERK, regulator),
        Arguments.of(Role.REGULATOR_HEAD, regulator),
        Arguments.of(Role.AUDITOR, auditor),
        Arguments.of(Role.ADMINISTRATOR, administrator));
  }

  @ParameterizedTest
  @MethodSource("table")
  void roleReachesItsUnitAndWhatLiesBeneath(Role role, Set<Action> granted) {
    signIn(null, held(role, "C1"));
    Set<Action> expected = EnumSet.copyOf(forEveryone());
    expected.addAll(granted);
    assertThat(allowed(Target.unit("C1"))).isEqualTo(expected);
    assertThat(allowed(Target.unit("B1"))).isEqualTo(expected);
    assertThat(allowed(Target.person("anna"))).isEqualTo(expected);
    assertThat(allowed(Target.ofCase("bela", "B1"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void roleReachesNothingBesideOrAboveItsUnit(Role role) {
    signIn(null, held(role, "C1"));
    Set<Action> expected = EnumSet.copyOf(forEveryone());
    if (role == Role.ADMINISTRATOR) {
      expected.addAll(EnumSet.of(Action.MANAGE_ACCOUNTS, Action.SEE_HEALTH));
    }
    for (String unit : List.of("D", "C2", "B2", "R", "gone")) {
      assertThat(allowed(Target.unit(unit))).as(unit).isEqualTo(expected);
    }
    assertThat(allowed(Target.person("bela"))).isEqualTo(expected);
    assertThat(allowed(Target.ofCase("anna", "B2"))).isEqualTo(expected);
    assertThat(allowed(Target.none())).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobodyIsDeniedEverything(Action action) {
    caller.enter(null, Locale.ENGLISH);
    assertThat(access.allows(action, Target.unit("B1"))).isFalse();
    assertThat(access.allows(action, Target.person("anna"))).isFalse();
    assertThat(access.allowsSomewhere(action)).isFalse();
    assertThatThrownBy(() -> access.require(action, Target.none()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void personReachesOnlyOneself() {
    signIn("anna");
    Set<Action> own = EnumSet.copyOf(forEveryone());
    own.addAll(
        EnumSet.of(
            Action.SEE_PERSON,
            Action.SEE_NUMBERS,
            Action.SEE_REGISTER,
            Action.APPLY,
            Action.SEE_CASE,
            Action.WITHDRAW_CASE));
    assertThat(allowed(Target.person("anna"))).isEqualTo(own);
    assertThat(allowed(Target.ofCase("anna", "B2"))).isEqualTo(own);
    assertThat(allowed(Target.person("bela"))).isEqualTo(forEveryone());
    assertThat(allowed(Target.unit("B1"))).isEqualTo(forEveryone());
  }

  @Test
  void onlyTheTopmostOfficerImportsAndServesDepartmentsBeside() {
    signIn(null, held(Role.OFFICER, "C1"));
    assertThat(access.allowsSomewhere(Action.IMPORT_REGISTERS)).isFalse();
    assertThat(access.allows(Action.MANAGE_ACCOUNTS, Target.unit("R"))).isFalse();
    signIn(null, held(Role.OFFICER, "D"));
    assertThat(access.allows(Action.IMPORT_REGISTERS, Target.none())).isTrue();
    assertThat(access.allows(Action.MANAGE_ACCOUNTS, Target.unit("R"))).isTrue();
  }

  @Test
  void listsShowWhatLiesBeneathTheRolesUnits() {
    signIn(null, held(Role.OFFICER, "C1"), held(Role.BRANCH_SECRETARY, "B2"));
    assertThat(access.pathsFor(Action.SEE_PEOPLE)).containsExactly("/D/C1/", "/D/C2/B2/");
    assertThat(access.pathsFor(Action.EDIT_ROLES)).containsExactly("/D/C1/");
    assertThat(access.pathsFor(Action.SEE_HEALTH)).isEmpty();
    signIn(null, held(Role.ADMINISTRATOR, "D"));
    assertThat(access.pathsFor(Action.MANAGE_ACCOUNTS)).containsExactly(Access.EVERYWHERE);
  }

  private void signIn(String personId, RoleAt... roles) {
    caller.enter(
        new SignedIn(
            "login", "account", "name", personId, null, "Name", null, Set.of(roles), "token"),
        Locale.ENGLISH);
  }

  private static RoleAt held(Role role, String unit) {
    return new RoleAt(role, unit, PATHS.get(unit));
  }

  private static Set<Action> forEveryone() {
    return EnumSet.of(Action.USE_OWN_ACCOUNT, Action.WORK_AT_DESK, Action.SEE_RULES);
  }

  private Set<Action> allowed(Target target) {
    return Arrays.stream(Action.values())
        .filter(action -> access.allows(action, target))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  private static class Paths extends UnitPathRepository {
    @Override
    Optional<String> pathOf(Target target) {
      String unit =
          target.unitId() != null
              ? target.unitId()
              : target.personId() == null ? "" : BRANCH_OF.get(target.personId());
      return Optional.ofNullable(PATHS.get(unit));
    }
  }
}
