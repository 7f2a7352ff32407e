package org.wangju.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.directory.PeopleFilter;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.web.Page;
import org.wangju.security.Action;

/** Offers units and people in the caller's reach while a part of the name is typed. */
@Named
@ApplicationScoped
public class Choosing {
  private static final int MOST = 12;
  private static final int MOST_DEPARTMENTS = 200;

  private final Reach reach;
  private final UnitRepository units;
  private final PersonRepository people;
  private final Page page;

  protected Choosing() {
    this(null, null, null, null);
  }

  @Inject
  public Choosing(Reach reach, UnitRepository units, PersonRepository people, Page page) {
    this.reach = reach;
    this.units = units;
    this.people = people;
    this.page = page;
  }

  /** Units whose name contains, or whose code begins with, what was typed. */
  public List<Choice> units(String typed) {
    return reach.tops(Action.SEE_UNITS).stream()
        .flatMap(top -> units.search(top.getPath(), typed.strip(), MOST).stream())
        .limit(MOST)
        .map(row -> new Choice(row.id(), row.name() + " · " + row.code()))
        .toList();
  }

  /** The same, branches alone. */
  public List<Choice> branches(String typed) {
    return reach.tops(Action.SEE_UNITS).stream()
        .flatMap(top -> units.search(top.getPath(), typed.strip(), MOST * 4).stream())
        .filter(row -> row.kind().isBranch())
        .limit(MOST)
        .map(row -> new Choice(row.id(), row.name() + " · " + row.code()))
        .toList();
  }

  /** People whose name contains what was typed. */
  public List<Choice> people(String typed) {
    Stream<PersonRow> found =
        reach.tops(Action.SEE_PEOPLE).stream()
            .flatMap(
                top ->
                    people.list(new PeopleFilter(typed, null, top, List.of()), 0, MOST).stream());
    return found.limit(MOST).map(this::choice).toList();
  }

  private Choice choice(PersonRow row) {
    String standing = page.text("directory", "standing." + row.standing());
    return new Choice(
        row.id(),
        row.name() + " · " + standing + (row.branchName() == null ? "" : " · " + row.branchName()));
  }

  /** The departments that may keep a register. */
  public List<Unit> departments() {
    return units.ofKinds(
        Stream.of(UnitKind.values()).filter(UnitKind::isDepartment).toList(), MOST_DEPARTMENTS);
  }

  /** Those of them under which the caller may enter whom no roster knows. */
  public List<Unit> keepers() {
    List<Unit> tops = reach.tops(Action.EDIT_REGISTER);
    return departments().stream().filter(unit -> tops.stream().anyMatch(unit::isWithin)).toList();
  }

  /** A unit as it was chosen before; null for none. */
  Choice of(Unit unit) {
    return unit == null ? null : new Choice(unit.getId(), unit.getName() + " · " + unit.getCode());
  }
}
