package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.FilingOutcome;
import org.wangju.recruitment.process.ActivistSteps;

/**
 * {@code Task_FileActivist}: the committee above files an activist, returns the decision or
 * refuses.
 */
@Named
@RequestScoped
public class FileActivistForm {
  private final TaskPage taskPage;
  private final ActivistSteps steps;
  private final Page page;

  private FilingOutcome outcome = FilingOutcome.FILED;
  private String number;
  private LocalDate filedOn;
  private String reason;

  protected FileActivistForm() {
    this(null, null, null);
  }

  @Inject
  public FileActivistForm(TaskPage taskPage, ActivistSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("recruitment", "fileActivist") : null;
  }

  private void send() {
    switch (outcome) {
      case FILED -> steps.file(taskPage.getItemId(), number, filedOn);
      case RETURNED -> steps.returnFiling(taskPage.getItemId(), reason);
      case REFUSED -> steps.refuseFiling(taskPage.getItemId(), reason);
    }
  }

  public List<FilingOutcome> getFilingOutcomes() {
    return List.of(FilingOutcome.values());
  }

  public FilingOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(FilingOutcome outcome) {
    this.outcome = outcome;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getFiledOn() {
    return filedOn;
  }

  public void setFiledOn(LocalDate filedOn) {
    this.filedOn = filedOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
