package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.IdentityNumber;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.PeopleFilter;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * The people of a unit and what lies beneath it. Filters stand in the address; a name stands there
 * encrypted and an identity number never, since addresses end up in logs.
 */
@Named
@RequestScoped
public class PeoplePage {
  private static final int SIZE = 20;
  private static final int MOST_OF_ONE_PHONE = 10;

  private final Access access;
  private final Reach reach;
  private final PersonRepository people;
  private final GroupRepository groups;
  private final PersonalNumbers numbers;
  private final SealedSearch search;
  private final Page page;

  private String unitId;
  private Standing standing;
  private String groupId;
  private String sealedName;
  private int number = 1;
  private String typed;
  private Choice chosenUnit;
  private Unit unit;
  private boolean enterable;
  private Paging paging;
  private List<InfluencerGroup> allGroups;
  private List<PersonRow> rows;

  protected PeoplePage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public PeoplePage(
      Access access,
      Reach reach,
      PersonRepository people,
      GroupRepository groups,
      PersonalNumbers numbers,
      SealedSearch search,
      Page page) {
    this.access = access;
    this.reach = reach;
    this.people = people;
    this.groups = groups;
    this.numbers = numbers;
    this.search = search;
    this.page = page;
  }

  @PostConstruct
  void readGroups() {
    allGroups = groups.groups();
  }

  /** Reads the list before the page is written. */
  public void open() {
    unit = reach.chosen(Action.SEE_PEOPLE, unitId).orElseThrow(AccessDenied::new);
    unitId = unit.getId();
    chosenUnit = new Choice(unit.getId(), unit.getName() + " · " + unit.getCode());
    enterable = unit.getKind().isBranch() && access.allows(Action.EDIT_PERSON, Target.unit(unitId));
    typed = search.read(sealedName);
    PeopleFilter filter =
        new PeopleFilter(typed, standing, unit, groupId == null ? List.of() : List.of(groupId));
    paging =
        new Paging(
            Math.max(1, Math.min(number, PersonRepository.MOST_LISTED / SIZE)),
            SIZE,
            people.count(filter));
    rows = people.list(filter, paging.offset(), SIZE);
  }

  /** Goes to what was asked for: to the person, when a number was typed. */
  public String search() {
    Optional<IdentityNumber> identity = IdentityNumber.of(typed);
    if (identity.isPresent()) {
      return toPerson(
          people.byIdentityHash(numbers.hash(identity.get())).map(Person::getId).stream().toList());
    }
    return PersonalNumbers.isPhone(typed)
        ? toPerson(
            people.byPhoneHash(numbers.hashOfPhone(typed), MOST_OF_ONE_PHONE).stream()
                .map(PersonRow::id)
                .toList())
        : toList();
  }

  /** A number that several have, as families do, names them instead of choosing one. */
  private String toPerson(List<String> found) {
    List<String> seen =
        found.stream().filter(id -> access.allows(Action.SEE_PERSON, Target.person(id))).toList();
    typed = null;
    if (seen.isEmpty()) {
      page.warn("directory", "people.noSuchNumber");
      return null;
    }
    if (seen.size() > 1) {
      String names =
          people.rows(seen).stream()
              .map(row -> row.name() + (row.branchName() == null ? "" : " · " + row.branchName()))
              .collect(Collectors.joining("；"));
      page.warn("directory", "people.sharedNumber", names);
      return null;
    }
    return "/directory/person.xhtml?faces-redirect=true&id=" + seen.get(0);
  }

  private String toList() {
    return "/directory/people.xhtml?faces-redirect=true"
        + SealedSearch.parameter("unit", chosenUnit == null ? null : chosenUnit.id())
        + SealedSearch.parameter("standing", standing == null ? null : standing.name())
        + SealedSearch.parameter("group", groupId)
        + search.parameter(typed);
  }

  /** Whether more were found than the list goes. */
  public boolean isCut() {
    return paging.total() > PersonRepository.MOST_LISTED;
  }

  /** Whether the reader may enter people here; not asked before the list was read. */
  public boolean isEnterable() {
    return enterable;
  }

  public List<PersonRow> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public Unit getUnit() {
    return unit;
  }

  public List<Standing> getStandingsToChoose() {
    return Arrays.asList(Standing.values());
  }

  public List<InfluencerGroup> getGroups() {
    return allGroups;
  }

  public String getUnitId() {
    return unitId;
  }

  public void setUnitId(String unitId) {
    this.unitId = unitId;
  }

  public Standing getStanding() {
    return standing;
  }

  public void setStanding(Standing standing) {
    this.standing = standing;
  }

  public String getGroupId() {
    return groupId;
  }

  public void setGroupId(String groupId) {
    this.groupId = groupId;
  }

  public String getSealedName() {
    return sealedName;
  }

  public void setSealedName(String sealedName) {
    this.sealedName = sealedName;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public Choice getChosenUnit() {
    return chosenUnit;
  }

  public void setChosenUnit(Choice chosenUnit) {
    this.chosenUnit = chosenUnit;
  }
}
