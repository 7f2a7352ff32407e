package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.documents.Original;
import org.wangju.documents.web.CaseDocuments;
import org.wangju.feedback.PersonPaper.Kind;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel;
import org.wangju.feedback.process.HearingPapers;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Page;

/**
 * For people who are not online: prints what is handed to them, and registers that it was and what
 * they answered.
 */
@Named
@RequestScoped
public class DeliverFeedbackForm {
  private final FeedbackView view;
  private final HearingSteps steps;
  private final CaseDocuments papers;
  private final Page page;

  private String personId;
  private LocalDate on;
  private String proof;
  private String place;
  private Integer pages;
  private String seenBy;
  private String caseId;
  private List<CaseDocuments.Line> lines;

  protected DeliverFeedbackForm() {
    this(null, null, null, null);
  }

  @Inject
  public DeliverFeedbackForm(
      FeedbackView view, HearingSteps steps, CaseDocuments papers, Page page) {
    this.view = view;
    this.steps = steps;
    this.papers = papers;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Registers that it was handed over; returns where to go on, or null to stay. */
  public String submit() {
    Original signed = new Original(place, pages, seenBy);
    return page.run(() -> steps.deliverOnPaper(caseId, personId, on, proof, signed))
        ? "/feedback/deliver-feedback.xhtml?faces-redirect=true&done=feedback.deliverFeedback&case="
            + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
  }

  /** Whether there is anybody for whom something may be registered. */
  public boolean isOpen() {
    return view.isFound() && view.isDeliverable();
  }

  /** Those to whom it has not been delivered. */
  public List<SubjectRow> getWaiting() {
    return view.getToHear().stream().filter(row -> row.deliveredAt() == null).toList();
  }

  /** Those who have it in hand and have not answered. */
  public List<SubjectRow> getDelivered() {
    return view.getToHear().stream().filter(row -> row.deliveredAt() != null).toList();
  }

  /** What is handed to each and comes back signed: the notice, until it was, and the answer. */
  public List<CaseDocuments.Line> getPapers() {
    if (lines == null) {
      lines = view.getToHear().stream().flatMap(this::papers).toList();
    }
    return lines;
  }

  private Stream<CaseDocuments.Line> papers(SubjectRow row) {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                papers
                    .at(FeedbackModel.KEY, HearingPapers.place(caseId, kind, row.personId()))
                    .stream());
  }

  public String getPersonId() {
    return personId;
  }

  public void setPersonId(String personId) {
    this.personId = personId;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
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
