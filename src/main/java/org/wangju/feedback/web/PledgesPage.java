package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Unit;
import org.wangju.directory.web.Reach;
import org.wangju.feedback.ListEdition;
import org.wangju.feedback.ListRepository;
import org.wangju.feedback.PledgeRow;
import org.wangju.feedback.Pledging;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Which branches' members have confirmed the lists in force, and who of a branch has not. */
@Named
@RequestScoped
public class PledgesPage {
  private static final int SIZE = 20;
  private static final int MOST_OPEN = 200;

  private final Reach reach;
  private final ListRepository lists;
  private final Pledging pledging;
  private final Access access;

  private String unitId;
  private String branchId;
  private int number = 1;
  private Unit unit;
  private Paging paging;
  private List<ListEdition> editions;
  private List<PledgeRow> rows;
  private List<PersonRow> open;

  protected PledgesPage() {
    this(null, null, null, null);
  }

  @Inject
  public PledgesPage(Reach reach, ListRepository lists, Pledging pledging, Access access) {
    this.reach = reach;
    this.lists = lists;
    this.pledging = pledging;
    this.access = access;
  }

  /** Reads the report before the page is written. */
  public void open() {
    unit = reach.chosen(Action.SEE_PLEDGES, unitId).orElseThrow(AccessDenied::new);
    editions = pledging.inForce();
    List<String> ids = editions.stream().map(ListEdition::getId).toList();
    paging = new Paging(Math.max(1, number), SIZE, lists.countBranches(unit.getPath()));
    rows = lists.branches(unit.getPath(), ids, paging.offset(), SIZE);
    open = List.of();
    if (branchId != null) {
      access.require(Action.SEE_PLEDGES, Target.unit(branchId));
      open = lists.open(branchId, ids, MOST_OPEN);
    }
  }

  public Unit getUnit() {
    return unit;
  }

  public List<ListEdition> getEditions() {
    return editions;
  }

  public List<PledgeRow> getRows() {
    return rows;
  }

  /** Those of the chosen branch who have not confirmed all. */
  public List<PersonRow> getOpenMembers() {
    return open;
  }

  public Paging getPaging() {
    return paging;
  }

  public String getUnitId() {
    return unitId;
  }

  public void setUnitId(String unitId) {
    this.unitId = unitId;
  }

  public String getBranchId() {
    return branchId;
  }

  public void setBranchId(String branchId) {
    this.branchId = branchId;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
