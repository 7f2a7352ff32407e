package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;
import org.wangju.recruitment.AdmissionFilter;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AdmissionRow;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.ApplicantRow;
import org.wangju.security.Access;
import org.wangju.security.Action;

/** The cases in the reader's units, and for a branch the applicants who have none yet. */
@Named
@RequestScoped
public class CasesPage {
  private static final int SIZE = 20;
  private static final int LAST_PAGE = 500;

  private final AdmissionRepository admissions;
  private final BranchPeople branchPeople;
  private final Access access;
  private final SealedSearch search;

  private String sealedName;
  private String typed;
  private AdmissionState state;
  private boolean all;
  private int number = 1;
  private Paging paging;
  private List<AdmissionRow> rows;

  protected CasesPage() {
    this(null, null, null, null);
  }

  @Inject
  public CasesPage(
      AdmissionRepository admissions,
      BranchPeople branchPeople,
      Access access,
      SealedSearch search) {
    this.admissions = admissions;
    this.branchPeople = branchPeople;
    this.access = access;
    this.search = search;
  }

  /** Reads the list before the page is written. */
  public void open() {
    typed = search.read(sealedName);
    AdmissionFilter filter =
        new AdmissionFilter(access.pathsFor(Action.SEE_CASE), typed, state, !all);
    paging = new Paging(Math.max(1, Math.min(number, LAST_PAGE)), SIZE, admissions.count(filter));
    rows = admissions.list(filter, paging.offset(), SIZE);
  }

  /** Goes to what was asked for; a name does not stand in the address as it is. */
  public String search() {
    return "/recruitment/cases.xhtml?faces-redirect=true"
        + search.parameter(typed)
        + SealedSearch.parameter("state", state == null ? null : state.name())
        + SealedSearch.parameter("all", all ? "true" : null);
  }

  /** Applicants of the reader's branches who have no case. */
  public List<ApplicantRow> getWaiting() {
    return branchPeople.withoutCase();
  }

  public boolean isEnterable() {
    return access.allowsSomewhere(Action.ENTER_APPLICANT);
  }

  /**
   * Whether anything narrows the list, so that an empty one need not mean that there are no cases.
   */
  public boolean isFiltered() {
    return (typed != null && !typed.isEmpty()) || state != null || all;
  }

  public List<AdmissionState> getStates() {
    return List.of(AdmissionState.values());
  }

  public List<AdmissionRow> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
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

  public AdmissionState getState() {
    return state;
  }

  public void setState(AdmissionState state) {
    this.state = state;
  }

  /** Whether ended cases are listed too. */
  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
