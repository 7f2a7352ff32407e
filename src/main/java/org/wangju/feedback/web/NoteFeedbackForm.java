package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** {@code Task_NoteFeedback}: the other side takes note of news. */
@Named
@RequestScoped
public class NoteFeedbackForm {
  private final TaskPage taskPage;
  private final AnsweringSteps steps;
  private final Page page;

  private String remark;

  protected NoteFeedbackForm() {
    this(null, null, null);
  }

  @Inject
  public NoteFeedbackForm(TaskPage taskPage, AnsweringSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "noteFeedback") : null;
  }

  private void send() {
    steps.note(taskPage.getItemId(), remark);
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
