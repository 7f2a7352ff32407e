package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.Route;
import org.wangju.recruitment.process.ApplicationSteps;

/** {@code Task_AmendApplication}: the applicant amends what was returned. */
@Named
@RequestScoped
public class AmendApplicationForm {
  private final TaskPage taskPage;
  private final RecruitmentTask task;
  private final ApplicationSteps steps;
  private final Page page;

  private LocalDate appliedOn;
  private Route route;

  protected AmendApplicationForm() {
    this(null, null, null, null);
  }

  @Inject
  public AmendApplicationForm(
      TaskPage taskPage, RecruitmentTask task, ApplicationSteps steps, Page page) {
    this.taskPage = taskPage;
    this.task = task;
    this.steps = steps;
    this.page = page;
  }

  /** Shows what the application says now. */
  @PostConstruct
  void open() {
    if (taskPage.isFound()) {
      appliedOn = task.admission().getAppliedOn();
      route = task.admission().getRoute();
    }
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    Application application = new Application(route, appliedOn, task.admission().getPaper());
    boolean done = page.run(() -> steps.amend(taskPage.getItemId(), application));
    return done ? taskPage.done("recruitment", "amendApplication") : null;
  }

  public List<Route> getRoutes() {
    return List.of(Route.values());
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
}
