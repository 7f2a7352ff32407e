package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.Weight;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Page;

/** An officer registers that feedback was handed over on paper. */
@Named
@RequestScoped
public class DeliverFeedbackForm {
  private final FeedbackView view;
  private final HearingSteps steps;
  private final Page page;

  private String personId;
  private LocalDate on;
  private String proof;
  private String caseId;

  protected DeliverFeedbackForm() {
    this(null, null, null);
  }

  @Inject
  public DeliverFeedbackForm(FeedbackView view, HearingSteps steps, Page page) {
    this.view = view;
    this.steps = steps;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(() -> steps.deliverOnPaper(caseId, personId, on, proof))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.deliverFeedback&case=" + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
  }

  /** Those to whom it has not been delivered. */
  public List<SubjectRow> getWaiting() {
    return view.getRows().stream()
        .filter(row -> row.deliveredAt() == null && row.weight() == Weight.PENDING)
        .toList();
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
}
