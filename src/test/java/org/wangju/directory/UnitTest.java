package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {
  private final Unit department = new Unit("D", "组织部", UnitKind.ORGANIZATION_DEPARTMENT, null);
  private final Unit committee = new Unit("C90", "党工委", UnitKind.COMMITTEE, department);
  private final Unit branch = new Unit("B9001", "党支部", UnitKind.BRANCH, committee);

  @Test
  void aBranchHasACommitteeFromSevenFullMembersOn() {
    assertThat(branch.hasCommittee(6)).isFalse();
    assertThat(branch.hasCommittee(7)).isTrue();
  }

  @Test
  void aDecisionGoesBeforeTheNumber() {
    branch.setCommitteeSet(false);
    assertThat(branch.hasCommittee(20)).isFalse();
    branch.setCommitteeSet(true);
    assertThat(branch.hasCommittee(3)).isTrue();
  }

  @Test
  void theLineTellsWhatLiesWithinWhat() {
    assertThat(branch.isWithin(department)).isTrue();
    assertThat(branch.isWithin(branch)).isTrue();
    assertThat(committee.isWithin(branch)).isFalse();
  }

  @Test
  void onlyAGroupStandsUnderABranch() {
    assertThat(UnitKind.GROUP.mayStandUnder(UnitKind.JOINT_BRANCH)).isTrue();
    assertThat(UnitKind.GROUP.mayStandUnder(UnitKind.COMMITTEE)).isFalse();
    assertThat(UnitKind.BRANCH.mayStandUnder(UnitKind.BRANCH)).isFalse();
    assertThat(UnitKind.BRANCH.mayStandUnder(UnitKind.GENERAL_BRANCH)).isTrue();
  }
}
