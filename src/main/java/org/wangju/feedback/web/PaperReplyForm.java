package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.wangju.documents.Original;
import org.wangju.feedback.Reply;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Page;

/** An officer registers what somebody who is not online answered on paper. */
@Named
@RequestScoped
public class PaperReplyForm {
  private final HearingSteps steps;
  private final Page page;

  private String personId;
  private LocalDate on;
  private String text;
  private String witness;
  private String place;
  private Integer pages;
  private String seenBy;
  private String caseId;

  protected PaperReplyForm() {
    this(null, null);
  }

  @Inject
  public PaperReplyForm(HearingSteps steps, Page page) {
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
    Reply given = new Reply(text, witness);
    Original written = new Original(place, pages, seenBy);
    return page.run(() -> steps.replyOnPaper(caseId, personId, given, on, written))
        ? "/desk/case.xhtml?faces-redirect=true&done=feedback.paperReply&case=" + caseId
        : null;
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

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWitness() {
    return witness;
  }

  public void setWitness(String witness) {
    this.witness = witness;
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
