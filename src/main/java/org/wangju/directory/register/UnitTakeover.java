package org.wangju.directory.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.record.Event;

/**
 * Takes the tree of units over. Units are known by their codes; rows may stand before those of
 * their superiors.
 */
final class UnitTakeover extends Takeover<UnitRow, Unit> {
  /** A path holds as many ids. */
  private static final int DEEPEST = 10;

  private static final int CODES_AT_ONCE = 500;

  private final Directory directory;
  private final ImportRun run;
  private final Map<String, Unit> known = new HashMap<>();
  private final Map<String, UnitRow> rows = new HashMap<>();

  UnitTakeover(Header header, Directory directory, ImportRun run) {
    super(header);
    this.directory = directory;
    this.run = run;
  }

  /** The whole file: a row's superior may stand anywhere in it. */
  @Override
  int batchSize() {
    return Integer.MAX_VALUE;
  }

  @Override
  Column title() {
    return Column.UNIT_NAME;
  }

  @Override
  UnitRow read(Fields fields) {
    return UnitRow.read(fields);
  }

  @Override
  List<Decision<UnitRow, Unit>> decide(List<Reading<UnitRow>> readings) {
    List<Reading<UnitRow>> checked = refuseDuplicates(readings);
    loadKnown(checked);
    checked.stream()
        .filter(Reading::isGood)
        .forEach(reading -> rows.put(reading.row().code(), reading.row()));
    List<Reading<UnitRow>> settled = refuseWithoutSuperior(checked);
    return settled.stream().map(this::decide).toList();
  }

  private List<Reading<UnitRow>> refuseDuplicates(List<Reading<UnitRow>> readings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Reading<UnitRow>> checked = new ArrayList<>();
    for (Reading<UnitRow> reading : readings) {
      Integer earlier =
          reading.isGood() ? seen.putIfAbsent(reading.row().code(), reading.number()) : null;
      checked.add(
          earlier == null
              ? reading
              : refuse(
                  reading, Column.UNIT_CODE, "register.flaw.duplicateCode", earlier.toString()));
    }
    return checked;
  }

  private void loadKnown(Collection<Reading<UnitRow>> readings) {
    List<String> codes =
        readings.stream()
            .filter(Reading::isGood)
            .flatMap(
                reading ->
                    Stream.of(
                        Optional.of(reading.row().code()),
                        Optional.ofNullable(reading.row().superiorCode())))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    for (int i = 0; i < codes.size(); i += CODES_AT_ONCE) {
      Set<String> part = new HashSet<>(codes.subList(i, Math.min(codes.size(), i + CODES_AT_ONCE)));
      directory.units().byCodesOrNames(part).stream()
          .filter(unit -> part.contains(unit.getCode()))
          .forEach(unit -> known.put(unit.getCode(), unit));
    }
  }

  /**
   * Refusing a row may take the superior of others away, so that it goes on until nothing changes.
   */
  private List<Reading<UnitRow>> refuseWithoutSuperior(List<Reading<UnitRow>> readings) {
    List<Reading<UnitRow>> now = readings;
    boolean again = true;
    while (again) {
      List<Reading<UnitRow>> next = now.stream().map(this::checkSuperior).toList();
      again =
          next.stream().filter(Reading::isGood).count()
              < now.stream().filter(Reading::isGood).count();
      Set<String> left =
          next.stream()
              .filter(Reading::isGood)
              .map(reading -> reading.row().code())
              .collect(Collectors.toSet());
      rows.keySet().retainAll(left);
      now = next;
    }
    return now;
  }

  private Reading<UnitRow> checkSuperior(Reading<UnitRow> reading) {
    if (!reading.isGood()) {
      return reading;
    }
    UnitRow row = reading.row();
    Unit unit = known.get(row.code());
    if (unit != null && !unit.existsOn(run.today())) {
      return refuse(reading, Column.UNIT_CODE, "register.flaw.unitDissolved");
    }
    if (row.superiorCode() == null) {
      boolean needsOne =
          unit == null && !row.kind().isDepartment() && row.kind() != UnitKind.COMMITTEE;
      return needsOne ? refuse(reading, Column.SUPERIOR_CODE, "register.flaw.missing") : reading;
    }
    return checkSuperior(reading, unit);
  }

  private Reading<UnitRow> checkSuperior(Reading<UnitRow> reading, Unit unit) {
    UnitRow row = reading.row();
    Unit superior = known.get(row.superiorCode());
    UnitRow superiorRow = rows.get(row.superiorCode());
    if (superior == null && superiorRow == null) {
      return refuse(reading, Column.SUPERIOR_CODE, "register.flaw.unknownSuperior");
    }
    if (!row.kind().mayStandUnder(superiorRow == null ? superior.getKind() : superiorRow.kind())) {
      return refuse(reading, Column.SUPERIOR_CODE, "register.flaw.wrongSuperior");
    }
    boolean beneathItself = unit != null && superior != null && superior.isWithin(unit);
    boolean tooDeep = depth(row) > DEEPEST;
    return beneathItself || tooDeep
        ? refuse(reading, Column.SUPERIOR_CODE, "register.flaw.superiorCircle", DEEPEST)
        : reading;
  }

  /**
   * How many units stand above, by the file and then by the directory; beyond any bound where
   * superiors go in a circle.
   */
  private int depth(UnitRow row) {
    int depth = 0;
    String code = row.superiorCode();
    while (code != null && depth <= DEEPEST) {
      depth++;
      UnitRow above = rows.get(code);
      if (above == null) {
        return known.containsKey(code) ? depth + levels(known.get(code)) : depth;
      }
      code = above.superiorCode();
    }
    return depth;
  }

  private static int levels(Unit unit) {
    return (int) unit.getPath().chars().filter(c -> c == '/').count() - 2;
  }

  private Decision<UnitRow, Unit> decide(Reading<UnitRow> reading) {
    if (!reading.isGood()) {
      return Decision.refused(reading);
    }
    UnitRow row = reading.row();
    Unit unit = known.get(row.code());
    if (unit == null) {
      return Decision.added(reading);
    }
    List<Remark> changes = new ArrayList<>();
    note(changes, reading, Column.UNIT_NAME, unit.getName(), row.name());
    note(changes, reading, Column.UNIT_KIND, Words.of(unit.getKind()), Words.of(row.kind()));
    note(changes, reading, Column.SUPERIOR_CODE, superiorCode(unit), row.superiorCode());
    return Decision.of(reading, unit, changes);
  }

  private String superiorCode(Unit unit) {
    return directory.units().find(unit.getSuperiorId()).map(Unit::getCode).orElse(null);
  }

  @Override
  void carryOut(List<Decision<UnitRow, Unit>> decisions) {
    decisions.stream()
        .sorted(Comparator.comparingInt(decision -> depth(decision.row())))
        .forEach(this::carryOut);
  }

  private void carryOut(Decision<UnitRow, Unit> decision) {
    UnitRow row = decision.row();
    Unit superior = row.superiorCode() == null ? null : known.get(row.superiorCode());
    if (decision.known() == null) {
      Unit unit = new Unit(row.code(), row.name(), row.kind(), superior);
      directory.units().add(unit);
      known.put(row.code(), unit);
    } else {
      change(decision.known(), row, superior);
    }
    directory
        .record()
        .append(
            Event.of("directory.unit-imported", run.stream())
                .about(known.get(row.code()).getId())
                .with("name", row.name())
                .with("row", decision.reading().number())
                .with(
                    "fields",
                    decision.changes().isEmpty()
                        ? null
                        : decision.changes().stream().map(Remark::column).toList()));
  }

  private void change(Unit unit, UnitRow row, Unit superior) {
    String superiorId = superior == null ? unit.getSuperiorId() : superior.getId();
    directory
        .keepingUnits()
        .amend(
            unit.getId(),
            new UnitDetails(
                unit.getVersion(),
                row.code(),
                row.name(),
                row.kind(),
                superiorId,
                unit.isApprovalRight(),
                unit.getCommitteeSet(),
                unit.getFoundedOn()));
  }
}
