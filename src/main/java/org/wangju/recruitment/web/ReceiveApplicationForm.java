package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.process.ApplicationSteps;

/** {@code Task_ReceiveApplication}: the branch receives an application, returns or refuses it. */
@Named
@RequestScoped
public class ReceiveApplicationForm {
  private final TaskPage taskPage;
  private final ApplicationSteps steps;
  private final Page page;

  private Receipt outcome = Receipt.RECEIVED;
  private String paperPlace;
  private Integer paperPages;
  private String paperSeenBy;
  private String reason;

  protected ReceiveApplicationForm() {
    this(null, null, null);
  }

  @Inject
  public ReceiveApplicationForm(TaskPage taskPage, ApplicationSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    Paper seen =
        outcome == Receipt.RECEIVED ? new Paper(paperPlace, paperPages, paperSeenBy) : null;
    boolean done = page.run(() -> steps.receive(taskPage.getItemId(), outcome, seen, reason));
    return done ? taskPage.done("recruitment", "receiveApplication") : null;
  }

  public List<Receipt> getReceipts() {
    return List.of(Receipt.values());
  }

  public Receipt getOutcome() {
    return outcome;
  }

  public void setOutcome(Receipt outcome) {
    this.outcome = outcome;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
