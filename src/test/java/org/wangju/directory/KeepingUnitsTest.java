package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

class KeepingUnitsTest {
  @RegisterExtension static final Stack stack = Town.stack();

  private Town town;
  private KeepingUnits keepingUnits;

  @BeforeEach
  void found() {
    town = new Town(stack);
    keepingUnits = stack.get(KeepingUnits.class);
  }

  @Test
  void aUnitThatMovesTakesAlongWhatLiesBeneath() {
    String group = town.unit("G", UnitKind.GROUP, town.branch);
    String otherCommittee = town.unit("C2", UnitKind.COMMITTEE, town.department);

    Unit branch = town.found(town.branch);
    stack.inTransaction(
        () -> keepingUnits.amend(town.branch, like(branch, branch.getVersion(), otherCommittee)));

    assertThat(town.found(group).isWithin(town.found(otherCommittee))).isTrue();
    assertThat(town.found(group).isWithin(town.found(town.committee))).isFalse();
    assertThat(titles(town.branch))
        .containsExactly("directory.unit-amended", "directory.unit-founded");
  }

  @Test
  void aUnitNeverStandsUnderItself() {
    Unit committee = town.found(town.committee);
    String inner = town.unit("C3", UnitKind.COMMITTEE, town.committee);
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () ->
                        keepingUnits.amend(
                            town.committee, like(committee, committee.getVersion(), inner))))
        .hasMessageContaining("error.unitUnderItself");
  }

  @Test
  void whoIsSlowerIsToldWhoWasFasterAndWhen() {
    Unit opened = town.found(town.branch);
    new ActingAccount("a1", "方示范").enter();
    try {
      stack.inTransaction(
          () ->
              keepingUnits.amend(
                  town.branch, like(opened, opened.getVersion(), town.committee, "拾光党支部")));
    } finally {
      ActingAccount.leave();
    }
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () ->
                        keepingUnits.amend(
                            town.branch, like(opened, opened.getVersion(), town.committee))))
        .hasMessageContaining("error.changedMeanwhileBy")
        .extracting("arguments")
        .isEqualTo(List.of("方示范", "2026-03-02 09:00:00"));
  }

  @Test
  void aCodeNamesOneUnit() {
    UnitDetails taken = like(town.found(town.branch), 0, town.committee);
    assertThatThrownBy(() -> stack.inTransaction(() -> keepingUnits.found(taken)))
        .hasMessageContaining("error.codeTaken");
  }

  @Test
  void aUnitWithPeopleIsNotDissolvedButMerged() {
    String person = town.person("王𬭎", Standing.FULL_MEMBER);
    stack.inTransaction(
        () ->
            stack
                .get(HoldingRoles.class)
                .give(person, Role.BRANCH_SECRETARY, town.branch, null, Town.DAY));
    assertThatThrownBy(
            () -> stack.inTransaction(() -> keepingUnits.dissolve(town.branch, Town.DAY)))
        .hasMessageContaining("error.unitNotEmpty");

    stack.inTransaction(() -> keepingUnits.merge(town.branch, town.otherBranch, Town.DAY));

    assertThat(town.met(person).getBranchId()).isEqualTo(town.otherBranch);
    assertThat(stack.get(PersonRepository.class).openMembership(person))
        .hasValueSatisfying(m -> assertThat(m.getUnitId()).isEqualTo(town.otherBranch));
    assertThat(stack.get(RoleRepository.class).ofPerson(person, Town.DAY)).isEmpty();
    assertThat(town.found(town.branch).getMergedIntoId()).isEqualTo(town.otherBranch);
    assertThat(stack.fired(UnitMerged.class))
        .contains(new UnitMerged(town.branch, town.otherBranch));
  }

  @Test
  void aDepartmentThatIsMergedHandsOverItsIndustries() {
    String from = town.unit("R1", UnitKind.INDUSTRY_DEPARTMENT, town.department);
    String into = town.unit("R2", UnitKind.INDUSTRY_DEPARTMENT, town.department);
    KeepingGroups groups = stack.get(KeepingGroups.class);
    String industry = stack.inTransaction(() -> groups.addIndustry("网络直播" + Ids.next(), List.of()));
    stack.inTransaction(() -> groups.oversee(from, industry, Town.DAY));

    stack.inTransaction(() -> keepingUnits.merge(from, into, Town.DAY));

    assertThat(stack.get(GroupRepository.class).oversightsOf(into, Town.DAY))
        .extracting(Oversight::getIndustryId)
        .containsExactly(industry);
    assertThat(happened(from)).endsWith("directory.oversight-ended", "directory.unit-merged");
    assertThat(happened(into)).endsWith("directory.oversight-begun");
  }

  private static List<String> happened(String unitId) {
    return stack.get(History.class).of(Stream.ofUnit(unitId), 0, 100).stream()
        .map(Entry::getKind)
        .toList();
  }

  @Test
  void aCommitteeIsNotMergedIntoABranch() {
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> keepingUnits.merge(town.committee, town.branch, Town.DAY)))
        .hasMessageContaining("error.cannotMerge");
  }

  @Test
  void guidanceBeginsOnceAndEnds() {
    stack.inTransaction(() -> keepingUnits.guide(town.branch, town.social, Town.DAY));
    assertThatThrownBy(
            () -> stack.inTransaction(() -> keepingUnits.guide(town.branch, town.social, Town.DAY)))
        .hasMessageContaining("error.guidedAlready");
    UnitRepository units = stack.get(UnitRepository.class);
    assertThat(units.guiding(town.branch, Town.DAY))
        .extracting(Unit::getId)
        .containsExactly(town.social);

    stack.inTransaction(() -> keepingUnits.endGuidance(units.guiding(town.branch).get(0).getId()));
    assertThat(units.guiding(town.branch, Town.DAY)).isEmpty();
  }

  @Test
  void aGeneralBranchOnlyDeliberates() {
    String general = town.unit("Z", UnitKind.GENERAL_BRANCH, town.committee);
    String branch = town.unit("B3", UnitKind.BRANCH, general);
    assertThat(keepingUnits.approvingAbove(branch))
        .hasValueSatisfying(above -> assertThat(above.getId()).isEqualTo(town.committee));
    assertThat(keepingUnits.approvingAbove(town.department)).isEmpty();
  }

  @Test
  void theTreeIsReadLevelByLevel() {
    UnitRepository units = stack.get(UnitRepository.class);
    List<UnitRow> rows = units.directlyBeneath(town.department, 0, 10);
    assertThat(rows).extracting(UnitRow::id).containsExactlyInAnyOrder(town.committee, town.social);
    assertThat(rows).extracting(UnitRow::beneath).containsExactlyInAnyOrder(2L, 0L);
    assertThat(units.search(town.found(town.committee).getPath(), "B", 10))
        .extracting(UnitRow::id)
        .containsExactlyInAnyOrder(town.branch, town.otherBranch);
    assertThat(units.search(town.found(town.social).getPath(), "B", 10)).isEmpty();
    assertThat(units.search(town.found(town.committee).getPath(), "%", 10)).isEmpty();
  }

  private static UnitDetails like(Unit unit, int version, String superiorId) {
    return like(unit, version, superiorId, unit.getName());
  }

  private static UnitDetails like(Unit unit, int version, String superiorId, String name) {
    return new UnitDetails(
        version,
        unit.getCode(),
        name,
        unit.getKind(),
        superiorId,
        unit.isApprovalRight(),
        null,
        null);
  }

  private static List<String> titles(String unitId) {
    return stack.get(History.class).latest(Stream.ofUnit(unitId), 10).stream()
        .map(Entry::getKind)
        .toList();
  }
}
