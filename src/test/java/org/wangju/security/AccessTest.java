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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wangju.directory.Role;

/**
 * How far a role reaches; what each may do stands in {@code security/access.txt}. The line of
 * units: D over C1 and C2, C1 over B1, C2 over B2; R beside them without a superior.
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
            Action.SEE_ENTRY,
            Action.APPLY,
            Action.SEE_CASE,
            Action.FILE_DOCUMENTS,
            Action.ANSWER_FOR_ONESELF,
            Action.ASK_CLEARING,
            Action.PLEDGE,
            Action.WITHDRAW_CASE));
    assertThat(allowed(Target.person("anna"))).isEqualTo(own);
    assertThat(allowed(Target.ofCase("anna", "B2"))).isEqualTo(own);
    assertThat(allowed(Target.person("bela"))).isEqualTo(forEveryone());
    assertThat(allowed(Target.unit("B1"))).isEqualTo(forEveryone());
  }

  @Test
  void aContactOfficerReachesTheEntriesOfTheirOwnContactsAlone() {
    signIn("anna");
    Set<Action> working = EnumSet.copyOf(forEveryone());
    working.addAll(EnumSet.of(Action.SEE_ENTRY, Action.WORK_ON_ENTRY));
    assertThat(allowed(Target.ofEntry("bela", "R", "entry-of-anna"))).isEqualTo(working);
    assertThat(allowed(Target.ofEntry("bela", "R", "another-entry"))).isEqualTo(forEveryone());
    assertThat(allowed(Target.ofCase("bela", "R"))).isEqualTo(forEveryone());
    assertThat(access.pathsFor(Action.SEE_ENTRY)).isEmpty();
    assertThat(
            access.allows(
                Action.SEE_ENTRY, Target.ofEntry("bela", "R", "entry-of-anna"), Purpose.MEMBERSHIP))
        .isFalse();
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

  @Test
  void aRegisterIsReadForContactAndNotForMembership() {
    signIn(null, held(Role.OFFICER, "C1"));
    assertThat(access.allows(Action.SEE_REGISTER, Target.person("anna"), Purpose.CONTACT)).isTrue();
    assertThatThrownBy(
            () -> access.require(Action.SEE_REGISTER, Target.person("anna"), Purpose.MEMBERSHIP))
        .isInstanceOf(AccessDenied.class);
    assertThat(access.allows(Action.SEE_PERSON, Target.person("anna"), Purpose.AUDIT)).isFalse();
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
    return EnumSet.of(
        Action.USE_OWN_ACCOUNT, Action.WORK_AT_DESK, Action.SEE_RULES, Action.SEE_LISTS);
  }

  private Set<Action> allowed(Target target) {
    return Arrays.stream(Action.values())
        .filter(action -> access.allows(action, target))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  private static class Paths extends UnitPathRepository {
    @Override
    public List<String> pathsOf(Target target) {
      String unit =
          target.unitId() != null
              ? target.unitId()
              : target.personId() == null ? "" : BRANCH_OF.get(target.personId());
      return Optional.ofNullable(PATHS.get(unit)).stream().toList();
    }

    @Override
    public boolean keepsContact(String personId, String entryId) {
      return entryId.equals("entry-of-" + personId);
    }
  }
}
