package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.documents.web.CaseDocuments;
import org.wangju.feedback.Paper;
import org.wangju.feedback.process.FeedbackModel;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.FeedbackPapers;
import org.wangju.feedback.process.FillingIn;
import org.wangju.platform.web.Page;

/**
 * An officer registers a stamped answer on paper: what it says of people stands on sheets, which
 * {@link AnswerTable} shows.
 */
@Named
@RequestScoped
public class PaperAnswerForm {
  private final FeedbackView view;
  private final FillingIn filling;
  private final CaseDocuments papers;
  private final Page page;

  private String text;
  private String withholdReason;
  private String place;
  private Integer pages;
  private String seenBy;
  private String caseId;

  protected PaperAnswerForm() {
    this(null, null, null, null);
  }

  @Inject
  public PaperAnswerForm(FeedbackView view, FillingIn filling, CaseDocuments papers, Page page) {
    this.view = view;
    this.filling = filling;
    this.papers = papers;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Whether there is something that the reader may register. */
  public boolean isOpen() {
    return view.isFound() && view.isPaperAnswerable();
  }

  /** Where the scan of the answer goes, and what was sent there. */
  public List<CaseDocuments.Line> getScans() {
    return papers.ofStep(caseId, FeedbackModel.KEY, Elements.COUNTERSIGN_ANSWER).stream()
        .filter(line -> line.slot().material().equals(FeedbackPapers.PAPER_ANSWER))
        .toList();
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::register)
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.paperAnswer&case=" + caseId
        : null;
  }

  private void register() {
    filling.register(caseId, text, withholdReason, new Paper(place, pages, seenBy), page.locale());
  }

  public String getCaseId() {
    return caseId;
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
