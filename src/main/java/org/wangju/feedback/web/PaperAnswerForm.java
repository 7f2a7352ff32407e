package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.wangju.feedback.Answer;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Paper;
import org.wangju.feedback.process.AnsweringSteps;
import org.wangju.platform.web.Page;

/** An officer registers a stamped answer on paper. */
@Named
@RequestScoped
public class PaperAnswerForm {
  private final FeedbackView view;
  private final AnsweringSteps steps;
  private final Page page;

  private String text;
  private Opinion others = Opinion.NO_OBJECTION;
  private String withholdReason;
  private List<AnswerField> lines = List.of();
  private String place;
  private Integer pages;
  private String seenBy;
  private String caseId;

  protected PaperAnswerForm() {
    this(null, null, null);
  }

  @Inject
  public PaperAnswerForm(FeedbackView view, AnsweringSteps steps, Page page) {
    this.view = view;
    this.steps = steps;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
    openLines();
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(
            () -> steps.registerPaperAnswer(caseId, answer(), new Paper(place, pages, seenBy)))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.paperAnswer&case=" + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
  }

  /** A line for each person who is asked about,. */
  private void openLines() {
    if (view.isFound() && view.isOpen()) {
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

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public Integer getPages() {
    return pages;
  }

  public void setPages(Integer pages) {
    this.pages = pages;
  }

  public String getSeenBy() {
    return seenBy;
  }

  public void setSeenBy(String seenBy) {
    this.seenBy = seenBy;
  }
}
