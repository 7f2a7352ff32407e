package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.feedback.process.ClearingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_AmendClearing}: whoever asked completes what was returned. */
@Named
@RequestScoped
public class AmendClearingForm {
  private final TaskPage taskPage;
  private final ClearingTask task;
  private final ClearingSteps steps;
  private final Page page;
  private final ClearingRequestFields fields = new ClearingRequestFields();

  protected AmendClearingForm() {
    this(null, null, null, null);
  }

  @Inject
  public AmendClearingForm(TaskPage taskPage, ClearingTask task, ClearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.task = task;
    this.steps = steps;
    this.page = page;
  }

  @PostConstruct
  void open() {
    if (task.isFound()) {
      fields.show(task.getClearing(), task.getPlaces());
    }
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    boolean done = page.run(() -> steps.amend(taskPage.getItemId(), fields.entered(null)));
    return done ? taskPage.done(ClearingModel.KEY, "amendClearing") : null;
  }

  public ClearingRequestFields getFields() {
    return fields;
  }
}
