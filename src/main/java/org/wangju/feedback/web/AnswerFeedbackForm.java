package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.process.FillingIn;
import org.wangju.platform.web.Page;

/**
 * {@code Task_AnswerFeedback}: what the answering side says on the whole; what it says of people
 * stands on their sheets, which {@link AnswerTable} shows.
 */
@Named
@RequestScoped
public class AnswerFeedbackForm {
  private final TaskPage taskPage;
  private final FeedbackView view;
  private final FillingIn filling;
  private final Page page;

  private String text;
  private String withholdReason;

  protected AnswerFeedbackForm() {
    this(null, null, null, null);
  }

  @Inject
  public AnswerFeedbackForm(TaskPage taskPage, FeedbackView view, FillingIn filling, Page page) {
    this.taskPage = taskPage;
    this.view = view;
    this.filling = filling;
    this.page = page;
  }

  @PostConstruct
  void open() {
    if (view.isFound() && view.isOpen()) {
      text = view.feedback().getAnswerText();
    }
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "answerFeedback") : null;
  }

  private void send() {
    filling.send(taskPage.getItemId(), text, withholdReason, page.locale());
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWithholdReason() {
    return withholdReason;
  }

  public void setWithholdReason(String withholdReason) {
    this.withholdReason = withholdReason;
  }
}
