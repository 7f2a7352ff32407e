package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.Route;
import org.wangju.recruitment.process.RecruitmentProcess;
import org.wangju.security.Caller;

/** Somebody applies for themselves; what is collected, why and on which ground is told first. */
@Named
@RequestScoped
public class ApplyForm {
  private final RecruitmentProcess process;
  private final AdmissionRepository admissions;
  private final PersonRepository people;
  private final UnitRepository units;
  private final Caller caller;
  private final Page page;
  private final Clock clock;

  private String submissionId;
  private LocalDate appliedOn;
  private Route route;
  private boolean read;

  protected ApplyForm() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ApplyForm(
      RecruitmentProcess process,
      AdmissionRepository admissions,
      PersonRepository people,
      UnitRepository units,
      Caller caller,
      Page page,
      Clock clock) {
    this.process = process;
    this.admissions = admissions;
    this.people = people;
    this.units = units;
    this.caller = caller;
    this.page = page;
    this.clock = clock;
  }

  /** Gives the form its key and today's date. */
  @PostConstruct
  void open() {
    submissionId = Ids.next();
    appliedOn = LocalDate.now(clock);
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    if (!read) {
      page.refuse("recruitment", "apply.read.required");
      return null;
    }
    Application application = new Application(route, appliedOn, null);
    return page.run(() -> process.apply(submissionId, application))
        ? "/index.xhtml?faces-redirect=true&done=recruitment.apply"
        : null;
  }

  /** The last day that the application may bear. */
  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** The key of the caller's open case; empty when there is none. */
  public String getOpenCaseId() {
    return admissions.openOf(caller.personId()).map(Admission::getId).orElse("");
  }

  /** The branch that receives the application; empty when the caller belongs to none. */
  public String getBranchName() {
    return people
        .find(caller.personId())
        .map(Person::getBranchId)
        .flatMap(units::find)
        .map(Unit::getName)
        .orElse("");
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

  public boolean isRead() {
    return read;
  }

  public void setRead(boolean read) {
    this.read = read;
  }
}
