package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackUse;
import org.wangju.feedback.process.DecidingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_ReviewUse}: what became of a decision that rested on what was corrected. */
@Named
@RequestScoped
public class ReviewUseForm {
  private final TaskPage taskPage;
  private final FeedbackRepository feedback;
  private final DecidingSteps steps;
  private final Page page;

  private String result;

  protected ReviewUseForm() {
    this(null, null, null, null);
  }

  @Inject
  public ReviewUseForm(
      TaskPage taskPage, FeedbackRepository feedback, DecidingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.feedback = feedback;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "reviewUse") : null;
  }

  private void send() {
    steps.reviewUse(taskPage.getItemId(), result);
  }

  /** The decision. */
  public FeedbackUse getUse() {
    return feedback.use(taskPage.item().getSubject()).orElseThrow();
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }
}
