package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.ContactLevel;
import org.wangju.directory.EntryFilter;
import org.wangju.directory.EntryRow;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/** The register entries that lie in the reader's reach. */
@Named
@RequestScoped
public class EntriesPage {
  private static final int SIZE = 20;

  private final Reach reach;
  private final RegisterRepository register;
  private final GroupRepository groups;
  private final Choosing choosing;
  private final Caller caller;
  private final SealedSearch search;
  private final Clock clock;

  private String unitId;
  private String groupId;
  private ContactLevel level;
  private String sealedName;
  private String typed;
  private int number = 1;
  private boolean registered;
  private Paging paging;
  private List<InfluencerGroup> allGroups;
  private List<EntryRow> rows;

  protected EntriesPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EntriesPage(
      Reach reach,
      RegisterRepository register,
      GroupRepository groups,
      Choosing choosing,
      Caller caller,
      SealedSearch search,
      Clock clock) {
    this.reach = reach;
    this.register = register;
    this.groups = groups;
    this.choosing = choosing;
    this.caller = caller;
    this.search = search;
    this.clock = clock;
  }

  @PostConstruct
  void readGroups() {
    allGroups = groups.groups();
  }

  /** Reads the list before the page is written. */
  public void open() {
    typed = search.read(sealedName);
    Optional<Unit> reached = reach.chosen(Action.SEE_REGISTER, unitId);
    if (reached.isPresent()) {
      list(reached.get());
    } else {
      listKeptInContact();
    }
  }

  private void list(Unit unit) {
    registered = true;
    EntryFilter filter =
        new EntryFilter(typed, groupId == null ? null : List.of(groupId), null, level, unit);
    paging =
        new Paging(
            Math.max(1, Math.min(number, RegisterRepository.MOST_LISTED / SIZE)),
            SIZE,
            register.count(filter));
    rows = register.list(filter, paging.offset(), SIZE);
  }

  /** Goes to the entries that were asked for. */
  public String search() {
    return "/directory/entries.xhtml?faces-redirect=true"
        + SealedSearch.parameter("unit", unitId)
        + SealedSearch.parameter("group", groupId)
        + SealedSearch.parameter("level", level == null ? null : level.name())
        + search.parameter(typed);
  }

  /** Whether the reader may enter someone who is on no roster. */
  public boolean isEnterable() {
    return !choosing.keepers().isEmpty();
  }

  /** Who holds no role that reaches a register reads the entries whose contact they keep. */
  private void listKeptInContact() {
    LocalDate today = LocalDate.now(clock);
    if (caller.personId() == null || !register.keepsContact(caller.personId(), today)) {
      throw new AccessDenied();
    }
    rows = register.keptInContactBy(caller.personId(), today, RegisterRepository.MOST_LISTED);
    paging = new Paging(1, Math.max(1, rows.size()), rows.size());
  }

  /** Whether a register is listed; if not, the reader's own contacts. */
  public boolean isRegistered() {
    return registered;
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

  public String getSealedName() {
    return sealedName;
  }

  public void setSealedName(String sealedName) {
    this.sealedName = sealedName;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
