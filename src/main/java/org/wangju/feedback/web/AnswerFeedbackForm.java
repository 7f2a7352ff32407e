package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.Answer;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** {@code Task_AnswerFeedback}: what the answering side says, person by person. */
@Named
@RequestScoped
public class AnswerFeedbackForm {
  private final TaskPage taskPage;
  private final FeedbackView view;
  private final AnsweringSteps steps;
  private final Page page;

  private String text;
  private Opinion others = Opinion.NO_OBJECTION;
  private String withholdReason;
  private List<AnswerField> lines = List.of();

  protected AnswerFeedbackForm() {
    this(null, null, null, null);
  }

  @Inject
  public AnswerFeedbackForm(TaskPage taskPage, FeedbackView view, AnsweringSteps steps, Page page) {
    this.taskPage = taskPage;
    this.view = view;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "answerFeedback") : null;
  }

  private void send() {
    steps.answer(taskPage.getItemId(), answer());
  }

  /** A line for each person who is asked about, as it was answered before. */
  @PostConstruct
  void open() {
    if (view.isFound() && view.isOpen()) {
      text = view.feedback().getAnswerText();
      lines =
          view.getRows().stream().filter(row -> !row.leftIndustry()).map(AnswerField::new).toList();
    }
  }

  private Answer answer() {
    Map<String, Answer.Line> said =
        lines.stream()
            .filter(line -> line.getOpinion() != null)
            .collect(Collectors.toMap(AnswerField::getPersonId, AnswerField::line));
    return new Answer(text, others, said, withholdReason);
  }

  public List<AnswerField> getLines() {
    return lines;
  }

  public List<Opinion> getOpinions() {
    return List.of(Opinion.values());
  }

  /** What may be said of everybody else: nothing that needs reasons. */
  public List<Opinion> getPlainOpinions() {
    return List.of(Opinion.NO_OBJECTION, Opinion.NOT_KNOWN);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Opinion getOthers() {
    return others;
  }

  public void setOthers(Opinion others) {
    this.others = others;
  }

  public String getWithholdReason() {
    return withholdReason;
  }

  public void setWithholdReason(String withholdReason) {
    this.withholdReason = withholdReason;
  }
}
