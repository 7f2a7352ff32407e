package org.wangju.directory.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangju.directory.Industry;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.Oversight;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.platform.Messages;
import org.wangju.record.Event;

/**
 * Takes the industry departments over: the department, what it oversees and its users. A file names
 * groups; each becomes an industry of that name, to be composed otherwise later.
 */
final class DepartmentTakeover extends Takeover<DepartmentRow, Unit> {
  private final Directory directory;
  private final ImportRun run;
  private final Map<String, Integer> rowsByCode = new HashMap<>();
  private final Map<String, Integer> rowsByLogin = new HashMap<>();

  DepartmentTakeover(Header header, Directory directory, ImportRun run) {
    super(header);
    this.directory = directory;
    this.run = run;
  }

  @Override
  Column title() {
    return Column.DEPARTMENT_NAME;
  }

  @Override
  DepartmentRow read(Fields fields) {
    return DepartmentRow.read(fields);
  }

  @Override
  List<Decision<DepartmentRow, Unit>> decide(List<Reading<DepartmentRow>> readings) {
    Set<String> codes =
        readings.stream()
            .filter(Reading::isGood)
            .map(reading -> reading.row().code())
            .collect(Collectors.toSet());
    Map<String, Unit> known =
        directory.units().byCodesOrNames(codes).stream()
            .filter(unit -> codes.contains(unit.getCode()))
            .collect(Collectors.toMap(Unit::getCode, Function.identity()));
    Map<String, Map<String, Oversight>> overseen = overseen();
    return readings.stream().map(reading -> decide(reading, known, overseen)).toList();
  }

  private Decision<DepartmentRow, Unit> decide(
      Reading<DepartmentRow> reading,
      Map<String, Unit> known,
      Map<String, Map<String, Oversight>> overseen) {
    if (!reading.isGood()) {
      return Decision.refused(reading);
    }
    DepartmentRow row = reading.row();
    Integer earlier = rowsByCode.putIfAbsent(row.code(), reading.number());
    if (earlier != null) {
      return Decision.refused(
          refuse(
              reading, Column.DEPARTMENT_CODE, "register.flaw.duplicateCode", earlier.toString()));
    }
    Unit unit = known.get(row.code());
    if (unit != null && (!unit.getKind().isDepartment() || !unit.existsOn(run.today()))) {
      return Decision.refused(
          refuse(reading, Column.DEPARTMENT_CODE, "register.flaw.noDepartment", unit.getName()));
    }
    Reading<DepartmentRow> checked =
        checkLogin(
            checkLogin(reading, Column.CLERK_ACCOUNT, row.clerkAccount(), unit),
            Column.HEAD_ACCOUNT,
            row.headAccount(),
            unit);
    if (!checked.isGood()) {
      return Decision.refused(checked);
    }
    return unit == null
        ? Decision.added(checked)
        : Decision.of(
            checked,
            unit,
            changes(checked, unit, overseen.getOrDefault(unit.getId(), Map.of()).keySet()));
  }

  private Reading<DepartmentRow> checkLogin(
      Reading<DepartmentRow> reading, Column column, String login, Unit unit) {
    if (login == null || !reading.isGood()) {
      return reading;
    }
    Integer earlier = rowsByLogin.putIfAbsent(login, reading.number());
    boolean taken =
        earlier != null || directory.users().isTaken(login, unit == null ? null : unit.getId());
    return taken ? refuse(reading, column, "register.flaw.accountTaken") : reading;
  }

  private List<Remark> changes(Reading<DepartmentRow> reading, Unit unit, Set<String> overseen) {
    DepartmentRow row = reading.row();
    List<Remark> changes = new ArrayList<>();
    note(changes, reading, Column.DEPARTMENT_NAME, unit.getName(), row.name());
    if (!overseen.equals(Set.copyOf(row.industries()))) {
      note(
          changes,
          reading,
          Column.INDUSTRIES,
          String.join("、", new TreeSet<>(overseen)),
          String.join("、", new TreeSet<>(row.industries())));
    }
    noteUser(
        changes, reading, Column.CLERK_ACCOUNT, row.clerkAccount(), unit, Role.REGULATOR_CLERK);
    noteUser(changes, reading, Column.HEAD_ACCOUNT, row.headAccount(), unit, Role.REGULATOR_HEAD);
    return changes;
  }

  private void noteUser(
      List<Remark> changes,
      Reading<DepartmentRow> reading,
      Column column,
      String login,
      Unit unit,
      Role role) {
    if (login != null && !directory.users().holds(login, unit.getId(), role)) {
      note(changes, reading, column, null, login);
    }
  }

  /** What each department oversees today, by the industries' names. */
  private Map<String, Map<String, Oversight>> overseen() {
    Map<String, String> names =
        directory.groups().industries().stream()
            .collect(Collectors.toMap(Industry::getId, Industry::getName));
    Map<String, Map<String, Oversight>> overseen = new HashMap<>();
    directory
        .groups()
        .oversights(run.today())
        .forEach(
            oversight ->
                overseen
                    .computeIfAbsent(oversight.getDepartmentId(), id -> new TreeMap<>())
                    .put(names.get(oversight.getIndustryId()), oversight));
    return overseen;
  }

  @Override
  void carryOut(List<Decision<DepartmentRow, Unit>> decisions) {
    Map<String, Map<String, Oversight>> overseen = overseen();
    decisions.forEach(decision -> carryOut(decision, overseen));
  }

  private void carryOut(
      Decision<DepartmentRow, Unit> decision, Map<String, Map<String, Oversight>> overseen) {
    DepartmentRow row = decision.row();
    String unitId = decision.known() == null ? found(row) : rename(decision.known(), row);
    oversee(unitId, row, overseen.getOrDefault(unitId, Map.of()));
    ensure(row.clerkAccount(), "register.clerkOf", row, unitId, Role.REGULATOR_CLERK);
    ensure(row.headAccount(), "register.headOf", row, unitId, Role.REGULATOR_HEAD);
    directory
        .record()
        .append(
            Event.of("directory.department-imported", run.stream())
                .about(unitId)
                .with("name", row.name())
                .with("row", decision.reading().number())
                .with(
                    "fields",
                    decision.changes().isEmpty()
                        ? null
                        : decision.changes().stream().map(Remark::column).toList()));
  }

  /**
   * A file of departments names no superior: they stand beneath the topmost unit, where there is
   * one.
   */
  private String found(DepartmentRow row) {
    var roots = directory.units().roots(2);
    Unit superior =
        roots.size() == 1 ? directory.units().find(roots.get(0).id()).orElseThrow() : null;
    Unit unit = new Unit(row.code(), row.name(), UnitKind.INDUSTRY_DEPARTMENT, superior);
    directory.units().add(unit);
    return unit.getId();
  }

  private String rename(Unit unit, DepartmentRow row) {
    if (!unit.getName().equals(row.name())) {
      directory
          .keepingUnits()
          .amend(
              unit.getId(),
              new UnitDetails(
                  unit.getVersion(),
                  unit.getCode(),
                  row.name(),
                  unit.getKind(),
                  unit.getSuperiorId(),
                  unit.isApprovalRight(),
                  unit.getCommitteeSet(),
                  unit.getFoundedOn()));
    }
    return unit.getId();
  }

  private void oversee(String unitId, DepartmentRow row, Map<String, Oversight> present) {
    Set<String> missing = new HashSet<>(row.industries());
    present.forEach(
        (name, oversight) -> {
          if (!missing.remove(name)) {
            directory.keepingGroups().endOversight(oversight.getId());
          }
        });
    row.industries().stream()
        .filter(missing::contains)
        .forEach(name -> directory.keepingGroups().oversee(unitId, industryId(name), run.today()));
  }

  private String industryId(String name) {
    return directory
        .groups()
        .industryNamed(name)
        .map(Industry::getId)
        .orElseGet(() -> directory.keepingGroups().addIndustry(name, List.of(groupId(name))));
  }

  private String groupId(String name) {
    return directory
        .groups()
        .groupNamed(name)
        .map(InfluencerGroup::getId)
        .orElseGet(() -> directory.keepingGroups().addGroup(name));
  }

  private void ensure(String login, String nameKey, DepartmentRow row, String unitId, Role role) {
    if (login != null && !directory.users().holds(login, unitId, role)) {
      directory
          .users()
          .ensure(
              login,
              Messages.text(Messages.DEFAULT, "directory", nameKey, row.name()),
              unitId,
              role);
    }
  }
}
