package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wangju.directory.Role;
import org.wangju.feedback.ClearingReach;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.ClearingRow;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/**
 * Name clearings: officers list all beneath their units, a branch those for which it asked, and
 * everybody their own.
 */
@Named
@RequestScoped
public class ClearingsPage {
  private static final int SIZE = 20;
  private static final int LAST_PAGE = 500;

  private final ClearingRepository clearings;
  private final Access access;
  private final Caller caller;

  private int number = 1;
  private Paging paging;
  private List<ClearingRow> rows;

  protected ClearingsPage() {
    this(null, null, null);
  }

  @Inject
  public ClearingsPage(ClearingRepository clearings, Access access, Caller caller) {
    this.clearings = clearings;
    this.access = access;
    this.caller = caller;
  }

  /** Reads the list before the page is written. */
  public void open() {
    ClearingReach reach =
        new ClearingReach(access.pathsFor(Action.CHECK_CLEARING), branches(), caller.personId());
    paging = new Paging(Math.max(1, Math.min(number, LAST_PAGE)), SIZE, clearings.count(reach));
    rows = clearings.list(reach, paging.offset(), SIZE);
  }

  private List<String> branches() {
    return Stream.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER)
        .map(caller::unitsOf)
        .flatMap(Set::stream)
        .distinct()
        .toList();
  }

  public List<ClearingRow> getRows() {
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
