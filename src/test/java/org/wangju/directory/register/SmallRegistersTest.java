package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wangju.directory.Role;
import org.wangju.directory.Standing;
import org.wangju.directory.UnitKind;

/** The registers of {@code registers/small}, whose {@code expected.json} names each flawed row. */
class SmallRegistersTest {
  /** A number that an earlier row has as well, which no row tells by itself. */
  private static final int ROW_WITH_DUPLICATE = 33;

  @Test
  void refusesExactlyTheRowsOfTheRosterThatAreFlawedInThemselves() {
    RegisterFile roster = RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx"));
    List<Reading<RosterRow>> readings = RegisterFiles.readings(roster, RosterRow::read);

    assertThat(roster.kind()).isEqualTo(RegisterKind.ROSTER);
    assertThat(roster.countRows(1_000)).isEqualTo(240);
    assertThat(readings)
        .filteredOn(reading -> !reading.isGood() && reading.number() != ROW_WITH_DUPLICATE)
        .extracting(Reading::number, reading -> reading.flaws().get(0).key())
        .containsExactly(
            tuple(41, "register.flaw.standing"),
            tuple(106, "register.flaw.dateImpossible"),
            tuple(149, "register.flaw.missing"),
            tuple(227, "register.flaw.under18"),
            tuple(234, "register.flaw.under18"),
            tuple(237, "register.flaw.missing"));
    assertThat(readings).allSatisfy(reading -> assertThat(reading.warnings()).isEmpty());
    assertThat(readings.get(0).row().posts())
        .containsExactly(new Post("支部书记", Role.BRANCH_SECRETARY));
    assertThat(readings.get(8).row().posts())
        .containsExactly(new Post("组织委员", Role.BRANCH_COMMITTEE_MEMBER));
    assertThat(readings.get(0).row().standing()).isEqualTo(Standing.FULL_MEMBER);
  }

  @Test
  void readsTheGroupRegisterInItsNationalEncodingAndFindsTheNamesOfTheRoster() {
    RegisterFile register = RegisterFiles.open(RegisterFiles.small("重点群体台账.csv"));
    List<Reading<GroupRow>> entries = RegisterFiles.readings(register, GroupRow::read);
    Set<String> people = new HashSet<>();
    RegisterFiles.readings(RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx")), RosterRow::read)
        .stream()
        .filter(Reading::isGood)
        .forEach(reading -> people.add(reading.row().identity().text() + reading.row().name()));

    assertThat(register.kind()).isEqualTo(RegisterKind.GROUPS);
    assertThat(entries).hasSize(58).allMatch(Reading::isGood);
    assertThat(
            entries.stream()
                .map(entry -> entry.row().identity().text() + entry.row().name())
                .collect(Collectors.toSet()))
        .isSubsetOf(people);
    assertThat(entries.get(0).row().fans()).isEqualTo(42_000L);
    assertThat(entries.get(0).row().note()).isEqualTo("备注含\"引号\",逗号");
    assertThat(entries.get(57).number()).isEqualTo(59);
  }

  @Test
  void readsUnitsAndDepartments() {
    List<Reading<UnitRow>> units =
        RegisterFiles.readings(RegisterFiles.open(RegisterFiles.small("党组织.csv")), UnitRow::read);
    RegisterFile register = RegisterFiles.open(RegisterFiles.small("行业主管部门.csv"));
    List<Reading<DepartmentRow>> departments =
        RegisterFiles.readings(register, DepartmentRow::read);

    assertThat(units).hasSize(10).allMatch(Reading::isGood);
    assertThat(units.get(0).row())
        .isEqualTo(new UnitRow("D", "示范区委组织部", UnitKind.ORGANIZATION_DEPARTMENT, null));
    assertThat(units.get(2).row().kind()).isEqualTo(UnitKind.BRANCH);
    assertThat(register.kind()).isEqualTo(RegisterKind.DEPARTMENTS);
    assertThat(departments).hasSize(10).allMatch(Reading::isGood);
    assertThat(departments.get(0).row())
        .isEqualTo(
            new DepartmentRow("R01", "区委网信办", "clerk.r01", "head.r01", List.of("网评员", "网络名人")));
  }

  @Test
  void refusesTrainingSessionsWholeWhileThereIsNoTraining() {
    assertThatThrownBy(() -> RegisterFiles.open(RegisterFiles.small("培训班次.csv")))
        .extracting("key")
        .isEqualTo("register.trainingNotYet");
  }
}
