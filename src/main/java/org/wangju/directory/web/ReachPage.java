package org.wangju.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.EntryFilter;
import org.wangju.directory.EntryRow;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.platform.web.Paging;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;

/**
 * The people in the groups that the reader's department oversees: name, group and company, and no
 * more.
 */
@Named
@RequestScoped
public class ReachPage {
  private static final int SIZE = 20;

  private final Reach reach;
  private final GroupRepository groups;
  private final RegisterRepository register;
  private final Clock clock;

  private int number = 1;
  private Paging paging;
  private List<EntryRow> rows;

  protected ReachPage() {
    this(null, null, null, null);
  }

  @Inject
  public ReachPage(Reach reach, GroupRepository groups, RegisterRepository register, Clock clock) {
    this.reach = reach;
    this.groups = groups;
    this.register = register;
    this.clock = clock;
  }

  /** Reads the list before the page is written. */
  public void open() {
    List<String> departments =
        reach.tops(Action.SEE_PEOPLE_IN_REACH).stream().map(Unit::getId).toList();
    if (departments.isEmpty()) {
      throw new AccessDenied();
    }
    LocalDate today = LocalDate.now(clock);
    List<String> overseen =
        departments.stream()
            .flatMap(id -> groups.overseenGroupIds(id, today).stream())
            .distinct()
            .toList();
    EntryFilter filter = new EntryFilter(null, overseen, null, null, null);
    paging =
        new Paging(
            Math.max(1, Math.min(number, RegisterRepository.MOST_LISTED / SIZE)),
            SIZE,
            overseen.isEmpty() ? 0 : register.count(filter));
    rows = overseen.isEmpty() ? List.of() : register.list(filter, paging.offset(), SIZE);
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

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
