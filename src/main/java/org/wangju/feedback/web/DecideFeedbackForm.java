package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.Decision;
import org.wangju.feedback.process.DecidingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_DecideFeedback}: what was said is accepted, returned with questions, or rejected. */
@Named
@RequestScoped
public class DecideFeedbackForm {
  private final TaskPage taskPage;
  private final FeedbackView view;
  private final DecidingSteps steps;
  private final Page page;

  private Decision outcome;
  private String reason;
  private List<AnswerField> lines = List.of();

  protected DecideFeedbackForm() {
    this(null, null, null, null);
  }

  @Inject
  public DecideFeedbackForm(TaskPage taskPage, FeedbackView view, DecidingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.view = view;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "decideFeedback") : null;
  }

  private void send() {
    switch (outcome) {
      case ACCEPTED -> steps.accept(taskPage.getItemId(), exceptions());
      case RETURNED -> steps.returnWithQuestions(taskPage.getItemId(), reason);
      case REJECTED -> steps.reject(taskPage.getItemId(), reason);
    }
  }

  /** A line for each person, for why it is not accepted of them. */
  @PostConstruct
  void open() {
    if (view.isFound()) {
      lines = view.getRows().stream().map(AnswerField::new).toList();
    }
  }

  private Map<String, String> exceptions() {
    return lines.stream()
        .filter(line -> line.getException() != null && !line.getException().isBlank())
        .collect(Collectors.toMap(AnswerField::getPersonId, AnswerField::getException));
  }

  public List<AnswerField> getLines() {
    return lines;
  }

  public List<Decision> getOutcomes() {
    return List.of(Decision.values());
  }

  public Decision getOutcome() {
    return outcome;
  }

  public void setOutcome(Decision outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
