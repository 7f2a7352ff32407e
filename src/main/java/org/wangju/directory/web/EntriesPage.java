package org.wangju.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.wangju.directory.ContactLevel;
import org.wangju.directory.EntryFilter;
import org.wangju.directory.EntryRow;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.platform.web.Paging;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;

/** The register entries that lie in the reader's reach. */
@Named
@RequestScoped
public class EntriesPage {
  private static final int SIZE = 20;

  private final Reach reach;
  private final RegisterRepository register;
  private final GroupRepository groups;
  private final Clock clock;

  private String unitId;
  private String groupId;
  private ContactLevel level;
  private int number = 1;
  private Paging paging;
  private List<InfluencerGroup> allGroups;
  private List<EntryRow> rows;

  protected EntriesPage() {
    this(null, null, null, null);
  }

  @Inject
  public EntriesPage(
      Reach reach, RegisterRepository register, GroupRepository groups, Clock clock) {
    this.reach = reach;
    this.register = register;
    this.groups = groups;
    this.clock = clock;
  }

  /** Reads the list before the page is written. */
  public void open() {
    allGroups = groups.groups();
    Unit unit = reach.chosen(Action.SEE_REGISTER, unitId).orElseThrow(AccessDenied::new);
    EntryFilter filter =
        new EntryFilter(groupId == null ? null : List.of(groupId), null, level, unit);
    paging =
        new Paging(
            Math.max(1, Math.min(number, RegisterRepository.MOST_LISTED / SIZE)),
            SIZE,
            register.count(filter));
    rows = register.list(filter, paging.offset(), SIZE);
  }

  /** Whether the level of contact was due for its yearly review before today. */
  public boolean isReviewLate(EntryRow row) {
    return row.levelReviewedOn() != null
        && row.levelReviewedOn().plusYears(1).isBefore(LocalDate.now(clock));
  }

  public boolean isCut() {
    return paging.total() > RegisterRepository.MOST_LISTED;
  }

  public List<EntryRow> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public List<InfluencerGroup> getGroups() {
    return allGroups;
  }

  public List<ContactLevel> getLevels() {
    return Arrays.asList(ContactLevel.values());
  }

  public String getUnitId() {
    return unitId;
  }

  public void setUnitId(String unitId) {
    this.unitId = unitId;
  }

  public String getGroupId() {
    return groupId;
  }

  public void setGroupId(String groupId) {
    this.groupId = groupId;
  }

  public ContactLevel getLevel() {
    return level;
  }

  public void setLevel(ContactLevel level) {
    this.level = level;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
