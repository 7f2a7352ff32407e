package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.process.CultivationSteps;

/** {@code Task_AssignContacts}: one or two members of the branch accompany the activist. */
@Named
@RequestScoped
public class AssignContactsForm {
  private final TaskPage taskPage;
  private final CultivationSteps steps;
  private final Page page;

  private String first;
  private LocalDate firstSince;
  private String second;
  private LocalDate secondSince;

  protected AssignContactsForm() {
    this(null, null, null);
  }

  @Inject
  public AssignContactsForm(TaskPage taskPage, CultivationSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    boolean done = page.run(() -> steps.assignContacts(taskPage.getItemId(), assignments()));
    return done ? taskPage.done("recruitment", "assignContacts") : null;
  }

  private List<Assignment> assignments() {
    Assignment one = new Assignment(first, firstSince);
    if (second == null || second.isEmpty()) {
      return List.of(one);
    }
    return List.of(one, new Assignment(second, secondSince == null ? firstSince : secondSince));
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public LocalDate getFirstSince() {
    return firstSince;
  }

  public void setFirstSince(LocalDate firstSince) {
    this.firstSince = firstSince;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }

  public LocalDate getSecondSince() {
    return secondSince;
  }

  public void setSecondSince(LocalDate secondSince) {
    this.secondSince = secondSince;
  }
}
