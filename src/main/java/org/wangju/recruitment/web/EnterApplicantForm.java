package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.ApplicantRow;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.Route;
import org.wangju.recruitment.process.RecruitmentProcess;

/**
 * The branch enters an application that it received on paper; for somebody whose date the roster
 * knows, from there.
 */
@Named
@RequestScoped
public class EnterApplicantForm {
  private final RecruitmentProcess process;
  private final BranchPeople branchPeople;
  private final Page page;
  private final Clock clock;

  private List<ApplicantRow> candidates = List.of();
  private String submissionId;
  private String personId;
  private LocalDate appliedOn;
  private Route route;
  private String paperPlace;
  private Integer paperPages;
  private String paperSeenBy;

  protected EnterApplicantForm() {
    this(null, null, null, null);
  }

  @Inject
  public EnterApplicantForm(
      RecruitmentProcess process, BranchPeople branchPeople, Page page, Clock clock) {
    this.process = process;
    this.branchPeople = branchPeople;
    this.page = page;
    this.clock = clock;
  }

  /** Gives the form its key, and fills in who was chosen on the page before. */
  @PostConstruct
  void open() {
    submissionId = Ids.next();
    String chosen = Faces.getRequestParameter("person");
    candidates = branchPeople.mayApply();
    candidates.stream()
        .filter(row -> row.personId().equals(chosen))
        .findFirst()
        .ifPresent(this::choose);
  }

  private void choose(ApplicantRow row) {
    personId = row.personId();
    appliedOn = row.appliedOn();
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    Application application =
        new Application(route, appliedOn, new Paper(paperPlace, paperPages, paperSeenBy));
    return page.call(() -> process.enter(submissionId, personId, application))
        .map(
            caseId ->
                "/desk/case.xhtml?faces-redirect=true&done=recruitment.enterApplicant&case="
                    + caseId)
        .orElse(null);
  }

  /** The last day that the application may bear. */
  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** Who may apply in the caller's branches. */
  public List<ApplicantRow> getCandidates() {
    return candidates;
  }

  public List<Route> getRoutes() {
    return List.of(Route.values());
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
  }

  public String getPersonId() {
    return personId;
  }

  public void setPersonId(String personId) {
    this.personId = personId;
  }

  public LocalDate getAppliedOn() {
    return appliedOn;
  }

  public void setAppliedOn(LocalDate appliedOn) {
    this.appliedOn = appliedOn;
  }

  public Route getRoute() {
    return route;
  }

  public void setRoute(Route route) {
    this.route = route;
  }

  public String getPaperPlace() {
    return paperPlace;
  }

  public void setPaperPlace(String paperPlace) {
    this.paperPlace = paperPlace;
  }

  public Integer getPaperPages() {
    return paperPages;
  }

  public void setPaperPages(Integer paperPages) {
    this.paperPages = paperPages;
  }

  public String getPaperSeenBy() {
    return paperSeenBy;
  }

  public void setPaperSeenBy(String paperSeenBy) {
    this.paperSeenBy = paperSeenBy;
  }
}
