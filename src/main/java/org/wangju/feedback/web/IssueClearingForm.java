package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ClearingLetter;
import org.wangju.feedback.ClearingOutcome;
import org.wangju.feedback.NameClearing;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.feedback.process.ClearingSteps;
import org.wangju.platform.Messages;
import org.wangju.platform.web.Page;

/** {@code Task_IssueClearing}: the letter gets its number, its day and its text. */
@Named
@RequestScoped
public class IssueClearingForm {
  private final TaskPage taskPage;
  private final ClearingTask task;
  private final ClearingSteps steps;
  private final Page page;

  private String number;
  private LocalDate issuedOn;
  private String text;

  protected IssueClearingForm() {
    this(null, null, null, null);
  }

  @Inject
  public IssueClearingForm(TaskPage taskPage, ClearingTask task, ClearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.task = task;
    this.steps = steps;
    this.page = page;
  }

  /** Proposes a text, in the language of official letters. */
  @PostConstruct
  void open() {
    if (task.isFound()) {
      NameClearing clearing = task.getClearing();
      issuedOn = task.getToday();
      text =
          Messages.text(
              Messages.DEFAULT,
              ClearingModel.KEY,
              clearing.getOutcome() == ClearingOutcome.CLEARED ? "letter.whole" : "letter.partly",
              taskPage.summary().personName(),
              clearing.getAllegation(),
              clearing.getReasons());
    }
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    boolean done =
        page.run(
            () -> steps.issue(taskPage.getItemId(), new ClearingLetter(number, issuedOn, text)));
    return done ? taskPage.done(ClearingModel.KEY, "issueClearing") : null;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public void setIssuedOn(LocalDate issuedOn) {
    this.issuedOn = issuedOn;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
